// Runs in the page before the app: the preload's bridge over HTTP. Typed arrays travel as marked lists.
(() => {
  const revive = (_name, value) =>
    value && typeof value === 'object' && typeof value.$typed === 'string'
      ? new globalThis[value.$typed](value.values)
      : value;
  const ask = async (path, message) => {
    const answer = await fetch(path, { method: 'POST', body: JSON.stringify(message) });
    return JSON.parse(await answer.text(), revive);
  };
  window.attest = {
    call: (operation, input, job) => ask('/rpc/call', { operation, input, job }),
    cancel: (job) => void ask('/rpc/cancel', { job }),
    shell: (operation, input) => ask('/rpc/shell', { operation, input }),
    onEvent(listener) {
      const source = new EventSource('/rpc/events');
      source.onmessage = (message) => listener(JSON.parse(message.data, revive));
      return () => source.close();
    },
    pathOfFile: (file) => `/dropped/${file.name}`,
  };
})();
