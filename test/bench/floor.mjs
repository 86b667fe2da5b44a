// The floor: a bare node:http and pg server that answers the same content with one prepared statement a request. It knows no rights and keeps no history of its own.
import { createServer } from 'node:http';
import pg from 'pg';
import { floorStatements } from './floor-statements.mjs';

const pool = new pg.Pool({ connectionString: process.env.FLOOR_DATABASE_URL, max: 16 });

async function answer(name, body) {
  const { rows } = await pool.query({ name, text: floorStatements[name], values: JSON.parse(body) });
  return rows[0].answer;
}

const server = createServer((request, response) => {
  const chunks = [];
  request.on('data', (chunk) => chunks.push(chunk));
  request.on('end', () => {
    answer(request.url.slice(1), Buffer.concat(chunks).toString()).then(
      (text) => response.writeHead(200, { 'content-type': 'application/json; charset=utf-8', 'content-length': Buffer.byteLength(text) }).end(text),
      (error) => {
        process.stderr.write(`${error.stack}\n`);
        response.writeHead(500, { 'content-length': 0 }).end();
      },
    );
  });
});
server.listen(0, '127.0.0.1', () => process.send({ ready: true, port: server.address().port }));
process.on('SIGTERM', () => { server.closeAllConnections(); server.close(() => process.exit(0)); });
process.once('disconnect', () => process.exit(0));
