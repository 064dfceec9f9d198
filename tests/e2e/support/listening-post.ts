import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { createServer } from 'node:net';

export interface ListeningPost {
  tcp: number;
  udp: number;
  /** What has arrived so far: every connection and every datagram counts, answered or not. */
  hits(): number;
  close(): void;
}

/** Listens on this computer, where nothing of the app may ever call. */
export async function openListeningPost(): Promise<ListeningPost> {
  let hits = 0;
  const server = createServer((socket) => {
    hits += 1;
    socket.on('error', () => {});
    socket.end('HTTP/1.1 200 OK\r\nAccess-Control-Allow-Origin: *\r\nContent-Length: 2\r\n\r\nok');
  });
  server.listen(0, '127.0.0.1');
  const socket = createSocket('udp4', () => {
    hits += 1;
  });
  socket.bind(0, '127.0.0.1');
  await Promise.all([once(server, 'listening'), once(socket, 'listening')]);
  const address = server.address();
  return {
    tcp: typeof address === 'object' && address ? address.port : 0,
    udp: socket.address().port,
    hits: () => hits,
    close() {
      server.close();
      socket.close();
    },
  };
}
