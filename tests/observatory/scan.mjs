// Ask Mozilla's HTTP Observatory about NAME, and print its judgement. It insists on the real name and on ports 80 and 443, so every
// connection of this process, whatever it is for, leads to the two ports on loopback that are given: nothing leaves the machine.
import net from "node:net";

const [name, httpPort, httpsPort] = process.argv.slice(2);
const ports = { 80: Number(httpPort), 443: Number(httpsPort) };
const connect = net.Socket.prototype.connect;

net.Socket.prototype.connect = function (...given) {
  // Node hands over its options normalised, as the first thing of a list; they are changed where they stand.
  const options = Array.isArray(given[0]) ? given[0][0] : given[0];
  if (!(options.port in ports)) throw new Error(`No way to port ${options.port}`);
  Object.assign(options, { host: "127.0.0.1", port: ports[options.port] });
  return connect.apply(this, given);
};

const { scan } = await import("@mdn/mdn-http-observatory");
const { scan: judgement, tests } = await scan(name);
const parts = Object.entries(tests).map(([test, { result, scoreModifier, pass }]) => ({ test, result, scoreModifier, pass }));
console.log(JSON.stringify({ grade: judgement.grade, score: judgement.score, parts }));
process.exit(0);
