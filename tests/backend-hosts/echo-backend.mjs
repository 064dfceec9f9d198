// A backend of few words, for the tests of its host: it speaks the same messages as the real one.
process.on('disconnect', () => process.exit(0));
const send = (message) => process.send(message);
process.on('message', (message) => {
  if (message.kind === 'host-reply') {
    send({
      kind: 'event',
      event: { type: 'progress', job: 'host', step: JSON.stringify(message.result), done: 1, total: 1 },
    });
    return;
  }
  if (message.kind === 'cancel') {
    send({
      kind: 'event',
      event: { type: 'progress', job: message.job, step: 'cancelled', done: 0, total: 0 },
    });
    return;
  }
  const reply = (data) => send({ kind: 'reply', id: message.id, result: { ok: true, data } });
  if (message.operation === 'echo') reply(message.input);
  if (message.operation === 'pid') reply(process.pid);
  if (message.operation === 'sum') reply(message.input.values.reduce((sum, value) => sum + value, 0));
  if (message.operation === 'columns')
    reply({ values: Float64Array.from({ length: 1000 }, (_, i) => i / 2) });
  if (message.operation === 'print')
    send({ kind: 'host-call', id: 7, name: 'press.print', args: ['<p>x</p>', {}] });
  if (message.operation === 'exit') process.exit(3);
});
setTimeout(() => send({ kind: 'ready' }), 50);
