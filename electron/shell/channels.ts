/** The names of the messages between a page's preload and the main process. */
export const channels = {
  call: 'attest:call',
  cancel: 'attest:cancel',
  shell: 'attest:shell',
  event: 'attest:event',
} as const;
