"""First names, so that "how Maria runs the desk" names nobody's employer. The common ones of many countries."""

from rules.providers import each

GIVEN_NAMES = each(
    """
    aaron abby abdul abigail adam adele adrian agnes ahmed aidan aisha akira alan albert alejandra alejandro alex
    alexa alexander alexandra alexis alfred ali alice alicia alina alison allison alyssa amanda amber amelia amina
    amir amit amy ana anastasia andre andrea andreas andrew andy angela angelica angie anil anita anja ann anna anne
    annette annie anthony antoine anton antonio anya april arjun arnav arthur arun asha ashley astrid audrey austin
    ava barbara bart bastian beatrice beatriz becky bella ben benjamin bernard bernd beth bethany betty bianca bill
    billy bjorn blake bob bobby boris brad bradley brandon brenda brendan brent brett brian bridget brittany brooke
    bruce bruno bryan bryce caleb callum cameron camila camille candace carl carla carlos carmen carol carolina
    caroline carolyn carrie casey catherine cathy cecilia celia chad chandra charles charlie charlotte chelsea chen
    cheryl chloe chris christian christina christine christopher christy cindy claire clara clare claude claudia
    clemens cody colin colleen connor conrad corey courtney craig cristina crystal curtis cynthia daisy dale damian
    dan dana daniel daniela danielle danny daphne darren dave david dawn dean deb debbie deborah debra deepa deepak
    denise dennis derek desmond devin devon diana diane diego dimitri dina dirk dmitri dominic dominique don donald
    donna doris dorothy doug douglas duncan dustin dylan ed eddie eduardo edward edwin eileen elaine eleanor elena
    eli elias elif elijah elisa elise elizabeth ella ellen elliot ellis eloise elsa emil emilia emily emma emmanuel
    enrique eric erica erik erika erin ernesto esther ethan eva evan eve evelyn fatima felicia felix fernanda
    fernando finn fiona florence florian frances francesca francesco francis francisco franck frank fred freddie
    frederick freya gabriel gabriela gabriele gareth gary gavin gemma genevieve geoff george georgia gerald gerard
    gianni gina giovanni giulia giuseppe glenn gloria gordon grace graham greg gregor gregory greta guillermo gunnar
    gus gwen hailey hannah hans harold harriet harris harry hassan hayley heather hector heidi helen helena helga
    henrik henry herbert hilary holly hope howard hugh hugo ian ibrahim ida ignacio igor imran ines ingrid irene
    irina iris isaac isabel isabella isla ivan ivy jack jackie jackson jacob jacqueline jade jake jakob jamal james
    jamie jan jane janet janice jared jasmine jason javier jay jayden jean jeff jeffrey jen jenna jennifer jenny
    jens jeremy jerome jerry jess jessica jessie jill jim jimena jimmy jin joan joanna joanne joao joaquin jodie joe
    joel johan johanna johannes john johnny jon jonas jonathan jordan jorge jose josef joseph josephine josh joshua
    joy joyce juan juanita judith judy julia julian juliana julie julien juliet julio jun june justin justine jürgen
    kai karan karen karina karl karolina kasia kate katharina katherine kathleen kathryn kathy katie katrin katrina
    kayla keith kelly kelsey ken kendra kenji kenneth kerry kevin khalid kim kimberly kiran kirsten klaus krista
    kristen kristin kristina kumar kurt kwame kyle lakshmi lara larry lars laura lauren laurence laurent lea leah
    lee leila lena leo leon leonard leonie leslie leticia lewis li liam lila lily lin linda lindsay lindsey lisa liz
    logan lorenzo lori lorraine louis louisa louise luca lucas lucia lucy luis luisa lukas luke luz lydia lynn mabel
    mackenzie madeleine madison maeve magda maggie malcolm malik mandy manuel mara marc marcel marco marcus margaret
    margarita maria marian mariana marie marilyn marina mario marion marisa mark markus marlene marta martha martin
    martina marvin mary mason mateo mathias matilda matt matteo matthew matthias maureen maurice max maya megan
    mehmet mei melanie melinda melissa mercedes mia michael michaela michal michel michele michelle miguel mika mike
    mikhail mila milan miranda miriam mitchell mohamed mohammed moira molly mona monica monika monique morgan moritz
    muhammad mustafa myra nadia nadine nancy naomi natalia natalie natasha nate nathalie nathan neha neil nelson nia
    niall nicholas nick nicola nicolas nicole nigel nikhil nikita niklas nikolai nils nina noah noel nora norman
    octavia oliver olivia omar oscar otto owen pablo paige pam pamela paola paolo parker pat patricia patrick patty
    paul paula pauline pavel pedro peggy penny perry pete peter petra phil philip philippa phoebe pierre pilar polly
    pooja prakash priya rachel rafael rahul raj rajesh ralph ramon randy raquel raul ravi ray raymond rebecca reggie
    regina reinhard renata renate rene renee rhys ricardo rich richard rick ricky rita rob robert roberta roberto
    robin rochelle rodrigo roger rohan roland roman ron ronald rosa rosalind rose rosemary ross rowan roxanne roy
    ruben rupert russell ruth ryan sabine sabrina sadie sally salma sam samantha samir samuel sandra sandy sanjay
    santiago sara sarah sasha saul scott sean sebastian selena sergei sergio seth shane shannon sharon shaun shauna
    shawn sheila shelby shelley sheri shirley shreya shruti sid siddharth silvia simon simone sofia sonia sophia
    sophie stacey stacy stan stanley stefan stefanie stella stephan stephanie stephen steve steven stuart sue sunil
    sunita susan susanna susanne suzanne sven sylvia tamara tamika tammy tania tanya tara tariq tasha tatiana ted
    teresa terrence terri terry tess thea theo theodore theresa thomas tiffany tim timothy tina tobias todd tom
    tomas tommy toni tony tonya tracey tracy travis trevor tricia trinity tristan troy tyler tyrone uma ursula uwe
    valentina valerie vanessa vera veronica vicki vicky victor victoria vijay vikram vincent viola violet virginia
    vivek vivian vladimir walter wanda warren wayne wei wendy wes wesley whitney will william willow wolfgang xavier
    xin yasmin yolanda yuki yusuf yvonne zach zachary zain zara zoe
    """
)


def is_given_name(word: str) -> bool:
    return word.lower() in GIVEN_NAMES
