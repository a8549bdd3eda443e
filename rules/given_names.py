"""First names, so that "how Maria runs the desk" names nobody's employer. The common ones of many countries."""

from rules.providers import each

GIVEN_NAMES = each(
    """
    aaron abby abdul abigail adam adele adrian agnes ahmed aidan aisha akira alan albert alejandra alejandro alex
    alexa alexander alexandra alexis alfie alfred ali alice alicia alina alison allison alyssa amanda amber amelia
    amina amir amit amy ana anastasia andre andrea andreas andrew andy angela angelica angie anika anil anita anja
    ann anna annabel anne anneke annette annie anouk anthony antoine anton antonia antonio anya aoife april archie
    arjun arnav arthur arun asha ashley asif astrid audrey austin ava barbara barry bart bastian beatrice beatrix
    beatriz becky bella ben benjamin bernadette bernard bernd beth bethany bettina betty bianca bill billy bjorn
    blake bob bobby bonnie boris brad bradley brandon brenda brendan brent brett brian bridget brittany bronwyn
    brooke bruce bruno bryan bryce caleb callie callum cameron camila camille candace carl carla carlos carmela
    carmen carol carolina caroline carolyn carrie casey cath catherine cathy cecilia celia chad chandra charlene
    charles charlie charlotte chelsea chen cherie cheryl chloe chris christian christina christine christopher
    christy cian ciara cindy claire clara clare claude claudia clemens clive cody colin colleen connie connor conrad
    corey cornelia courtney craig cristina crystal curtis cynthia daisy dale damian dan dana daniel daniela danielle
    danny daphne dara darlene darren dave david dawn dean deb debbie deborah debra declan deepa deepak deirdre delia
    denise dennis derek desmond devin devon diana diane diego dimitri dina dirk dmitri dominic dominique don donald
    donna doreen doris dorothy doug douglas duncan dustin dylan eamon earl ed eddie edith eduardo edward edwin
    eileen elaine eleanor elena eli elias elif elijah elisa elise elizabeth ella ellen elliot ellis eloise elsa
    elspeth emil emilia emily emma emmanuel enrique eoin eric erica erik erika erin ernesto esme esteban esther
    ethan ethel eva evan evangeline eve evelyn farah fatima felicia felix fergus fernanda fernando ffion finn fiona
    florence florian fran frances francesca francesco francis francisco franck frank fred freddie frederick freya
    gabby gabriel gabriela gabriele gareth gary gavin gemma genevieve geoff george georgia gerald geraldine gerard
    gianni gillian gina ginny giovanni giulia giuseppe glenn gloria gordon grace graham greg gregor gregory greta
    gretchen guillermo gunnar gus gwen hailey hannah hans harold harriet harris harry haruki harvey hassan hayley
    hazel heather hector heidi helen helena helga henrik henry herbert hilary hiroshi holly hope hortense howard
    hugh hugo ian ibrahim ida ignacio igor imani imelda imran ines ingrid irene irina iris isaac isabel isabella
    isla isobel ivan ivy jacinta jack jackie jackson jacob jacqueline jade jake jakob jamal james jamie jan jane
    janet janice jared jasmine jason jasper javier jay jayden jean jeff jeffrey jemima jen jenna jennifer jenny jens
    jeremy jerome jerry jess jessica jessie jill jim jimena jimmy jin joan joanie joanna joanne joao joaquin jocelyn
    jodie joe joel johan johanna johannes john johnny jon jonas jonathan jordan jorge jose josef joseph josephine
    josh joshua josie joy joyce juan juanita judith judy julia julian juliana julie julien juliet juliette julio jun
    june justin justine jürgen kai kaitlyn kamala karan karen karina karl karolina kasia kasper kate katharina
    katherine kathleen kathryn kathy katie katrin katrina kayla keisha keith kelly kelsey ken kendra kenji kenneth
    kerry kevin khalid kieran kim kimberly kiran kirsten kirsty klaus kofi krista kristen kristin kristina kumar
    kurt kwame kwesi kyle lakshmi lara larry lars laura lauren laurence laurent lea leah leanne lee leila lena leo
    leon leona leonard leonie leslie leticia lewis li liam liesl lila lily lin linda lindsay lindsey linnea lisa liz
    logan lorenzo lori lorna lorraine lottie louella louis louisa louise lourdes luca lucas lucia lucy luis luisa
    lukas luke luther luz lydia lynn mabel mackenzie madeleine madison maeve magda maggie maisie malcolm malik
    mandeep mandy manuel mara marc marcel marco marcus margaret margarita marge margie marguerite maria marian
    mariana marie marilyn marina mario marion marisa marjorie mark markus marlene marlon marnie marta martha martin
    martina marvin mary mason mateo mathias matilda matt matteo matthew matthias maura maureen maurice mavis max
    maya meera meg megan mehmet mei melanie melinda melissa mercedes mia michael michaela michal michel michele
    michelle miguel mika mike mikhail mila milan millie minh miranda miriam mitchell mohamed mohammed moira molly
    mona monica monika monique monty morgan moritz muhammad muriel mustafa myra nadia nadine naledi nancy naomi
    natalia natalie natasha nate nathalie nathan neha neil nell nelson nessa nia niall niamh nicholas nick nicola
    nicolas nicole nigel nikhil nikita niklas nikolai nils nina nisha noah noel nora norman octavia olga oliver
    olivia omar orla oscar otto owen pablo paddy padraig paige pam pamela paola paolo parker pat patricia patrick
    patty paul paula pauline pauly pavel pedro peggy penny perry pete peter petra phil philip philippa phoebe pierre
    pilar pippa polina polly pooja prakash priscilla priya rachel rafael rahul raj rajesh ralph ramon ramona randy
    raquel raul ravi ray raymond rebecca reece reggie regina reinhard renata renate rene renee rhiannon rhoda rhonda
    rhys ricardo rich richard rick ricky rita rob robert roberta roberto robin rochelle rodrigo roger rohan roland
    roman ron ronald rosa rosalind rose rosemary rosie ross rowan roxanne roy roz ruben rupa rupert russell ruth
    ryan sabine sabrina sadie sally salma sam samantha samir samuel sana sandra sandy sanjay santiago sara sarah
    sasha saul scott seamus sean sebastian selena sergei sergio seth shane shanice shannon sharon shaun shauna shawn
    sheila shelby shelley sheri shirin shirley shreya shruti sian sid siddharth silvia simon simone sinead siobhan
    sofia solveig sonia sophia sophie soren stacey stacy stan stanley stefan stefanie stella stephan stephanie
    stephen steve steven stuart sue sunil sunita sunniva susan susanna susanne suzanne sven sylvia tahir tamara
    tamika tammy tamsin tania tanya tara tariq tasha tatiana ted teresa terrence terri terry tess thea theo theodore
    theresa thomas tiffany tilly tim timothy tina tobias tobin todd tom tomas tommy toni tony tonya tracey tracy
    travis trevor tricia trinity trish trisha tristan troy trudy tyler tyrone ulrike uma una ursula uwe val
    valentina valerie vanessa vera veronica veronika vicki vicky victor victoria vijay vikram vince vincent viola
    violet virginia vivek vivian vladimir walter wanda warren wayne wei wendy wes wesley whitney will william willow
    wilma winston wolfgang xavier xin yasmin yolanda yolande yuki yusuf yvette yvonne zach zachary zain zainab zara
    zoe
    """
)


def is_given_name(word: str) -> bool:
    return word.lower() in GIVEN_NAMES
