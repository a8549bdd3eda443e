// Loaded before the emulator, which would listen on every interface: whatever listens, listens on 127.0.0.1 alone.
const { Server } = require("node:net");

const listen = Server.prototype.listen;

Server.prototype.listen = function (first, ...rest) {
  if (first !== null && typeof first === "object" && first.port !== undefined) {
    return listen.call(this, { ...first, host: "127.0.0.1" }, ...rest);
  }
  if (typeof first === "number" || /^\d+$/.test(String(first))) {
    const others = typeof rest[0] === "string" || rest[0] === undefined ? rest.slice(1) : rest;
    return listen.call(this, Number(first), "127.0.0.1", ...others);
  }
  return listen.call(this, first, ...rest);
};
