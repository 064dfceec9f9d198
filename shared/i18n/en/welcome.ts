import type { welcome as source } from '../zh-CN/welcome.ts';

/** First run and choosing a workspace. */
export const welcome: Record<keyof typeof source, string> = {
  claim:
    'From the workbooks that departments keep to an accreditation file in which every figure can be proved.',
  'promise-once': 'One entry, every standard: a datum feeds all indicators, standards and reports at once.',
  'promise-fair': 'Fair by construction: a score never stands without its sample size and interval.',
  'promise-prove': 'Nothing without proof: every figure leads to the cell that it came from.',
  'promise-offline': 'Your data stay here: all of it works with the network cable out.',
  version: 'Version {version}',
  who: 'First, who are you?',
  'who-hint': 'Asked only once. Your name signs every change that you make, in the audit log.',
  hello: 'Hello, {name}',
  'hello-hint':
    'Where shall we begin? A workspace is a folder on this computer that holds the data, the original files and the backups.',
  sample: 'Explore the sample',
  'sample-hint': 'A fictitious teaching hospital with three years of data, ready in half a minute.',
  create: 'Create a workspace',
  'create-hint': 'One for your own institution. It begins with importing workbooks.',
  'create-lead': 'The name and the institution can be changed later, in Settings.',
  'create-verb': 'Create the workspace',
  open: 'Open a workspace…',
  'open-hint': 'Choose the folder of a workspace that exists.',
  'open-read-only': 'Open read-only…',
  'open-read-only-hint': 'To look and to check. Nothing in the folder will change.',
  'choose-workspace': 'Choose the folder of a workspace',
  'making-sample': 'Making the sample hospital',
  'making-sample-hint':
    'Writing the workbooks that departments would hand in, then importing each as a secretary would. It opens when it is ready.',
  recent: 'Recent',
  'recent-missing': 'The folder is no longer there',
  'read-only-short': 'Read-only',
  forget: 'Remove from the list',
  folder: 'Folder',
  'folder-hint':
    'On a disk of this computer, not on a network or sync drive. It is made if it does not exist.',
  'folder-missing': 'Say where the workspace shall be kept',
};
