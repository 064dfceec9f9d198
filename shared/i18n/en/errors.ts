import type { errors as source } from '../zh-CN/errors.ts';

/** Refusals by code. */
export const errors: Record<keyof typeof source, string> = {
  'no-workspace': 'No workspace is open. Please open or create one first.',
  'no-profile': 'Your name is not set yet. Please enter it first: every change is signed with it.',
  'read-only': 'This workspace is open for reading only and cannot be changed.',
  cancelled: 'Cancelled. Nothing was changed.',
  'bad-input': 'What was asked for is incomplete or malformed. Nothing was done.',
  'unknown-operation': 'The operation “{name}” is unknown.',
  bug: 'Something went wrong in the program. Your data are unchanged. Please send us the diagnostics.',
  'disk-full': 'The disk is full. Nothing was written. Please free some space and try again.',
  'no-write-permission':
    'There is no permission to write there. Choose another folder, or open it for reading only.',
  'store-busy': 'Another program is using the database. Please try again in a moment.',
  'store-corrupt': 'The database file is damaged. Please close the workspace and restore a backup.',
  'workspace-missing':
    'The folder {folder} does not exist. It may have been moved or deleted, or its disk is not connected.',
  'workspace-not-a-workspace': '{folder} is not an Attest workspace.',
  'folder-not-empty': 'The folder {folder} holds other files. Choose another one, or empty it first.',
  'workspace-exists': '{folder} already holds a workspace. Open that one, or choose another folder.',
  'workspace-locked':
    '{who} has had this workspace open since {since}. Wait until it is closed, or open it for reading only.',
  'workspace-future':
    'This workspace was written by a newer version ({store}); this program is {app}. Please update the program first. Nothing was changed.',
  'workspace-upgrade-failed':
    'The workspace could not be upgraded. Its data are as they were, and you can try again. Reason: {reason}',
  'workspace-corrupt': 'The database in {folder} is damaged. It was left as it is. You can restore a backup.',
  'workspace-network':
    'A workspace cannot live on a network drive or in a synchronised folder ({place}): the database could be damaged. Please keep it on a disk of this computer.',
  'batch-unknown': 'This batch does not exist.',
  'batch-without-file': 'This batch was typed in the app; there is no file to give a receipt for.',
  'reread-withheld':
    'The identifiers were taken out of this file, and only the copy without them is at hand. For another encoding, discard it, save it as UTF-8 and drop it again.',
  'recipe-unknown': 'This learned mapping does not exist any more.',
  'batch-undone': 'This batch was taken back already.',
  'batch-built-upon':
    'Batches that came later ({count}) changed the same records: {batches}. Please take those back first.',
  'indicator-changed':
    '{by} has just saved a new version of this indicator. Open it again before you change it.',
  'indicator-in-use': '“{en}” is computed from this indicator. Change or retire that one first.',
  'indicator-unfinished': 'The definition has problems and cannot be computed yet.',
  'indicator-file-unknown': '“{file}” is not a file of indicator definitions.',
  'record-type-changed':
    '{by} has just saved a new version of this definition. Please open it again before changing it.',
  'record-type-in-use':
    'Records were stored under this type, so its definition cannot be removed. Its fields can be retired.',
  'record-type-referenced': 'Another type of your own refers to it. Please change that one first.',
  'definition-file-unknown':
    '“{file}” is neither a definition workbook of this program nor a REDCap data dictionary.',
  'record-type-unknown': 'This workspace has no kind of record called “{type}”.',
  'check-unknown': 'There is no such check.',
  'visit-plan': 'There is no sampling plan for this framework.',
  'visit-empty': 'There is nothing to draw in {period}.',
  'visit-unknown': 'There is no such mock visit.',
  'visit-line': 'There is no line {line}.',
  'signal-unknown': 'There is no such signal.',
  'clock-leg-unknown': 'There is no such leg of the clock.',
  'records-collide':
    '{count} records would then be the same, but differ: {keys}. Please correct or remove one of each first.',
  'merge-with-itself': 'A record cannot be merged with itself.',
  'text-is-a-key': '“{text}” is a number of the register.',
  'too-many-groups': 'This column has more than {most} distinct values: too many to group by.',
  'record-unknown': 'This record does not exist any more.',
  'record-changed': '{by} has changed this record meanwhile. Please open it again.',
  'backup-unknown': 'This is not a backup of this workspace.',
  'backup-damaged': 'This backup is damaged and cannot be restored. The current data are unchanged.',
  'file-missing': 'The original file is missing from the workspace.',
  'sheet-missing': 'The original file has no sheet “{sheet}”.',
  'import-unknown': 'This staged file is no longer in the list. Please choose the file again.',
  'sheet-unknown': 'The file has no sheet “{sheet}”.',
  'sheet-without-type': 'Please choose what kind of data this sheet holds first.',
  'plan-stale':
    'The data changed after you reviewed the plan. The plan was computed again; please review it before importing.',
  'file-not-found': 'The file {file} was not found. It may have been moved or deleted.',
  'file-unreadable':
    'The file {file} cannot be read. Check that no other program has locked it and that you may open it.',
  'file-is-folder': '{file} is a folder. Open it and choose the files in it.',
  'file-empty': 'The file is empty.',
  'file-too-large':
    'The file is larger than this program can read. Please split it, or remove what is not needed.',
  'file-too-costly':
    'The file could not be read within {seconds} seconds and the memory allowed; it may hold too much or be damaged. Split it, or save it as .xlsx or .csv.',
  'file-too-large-bytes': 'The file is larger than {limit} MB. Please split it, or remove pictures from it.',
  'file-too-large-inflated':
    'Unpacked, the file needs more than {limit} MB. Please split it, or remove what is not needed.',
  'file-too-large-ratio':
    'The file is packed more than {limit} times smaller than it is, which real workbooks are not. It is not opened, for safety. Ask for it again, or save it as .xlsx or .csv.',
  'file-too-large-rows': 'The file has more than {limit} rows, the most of a worksheet. Please split it.',
  'file-too-large-columns':
    'The file has more than {limit} columns, the most of a worksheet. Please split it.',
  'file-too-large-cells':
    'The file has more than {limit} cells. Please split it, or delete empty rows and columns that only carry formatting.',
  'file-too-large-entries':
    'The archive holds more than {limit} files. Please unpack it and choose the files that are needed.',
  'file-too-large-memory':
    'Reading the file takes more than {limit} MB of memory. Please split it into several files; one that is neither .xlsx nor .csv may also become small enough when it is saved as one of them.',
  'file-too-large-seconds':
    'Reading the file takes longer than {limit} seconds. Please split it into several files; one that is neither .xlsx nor .csv may also be read faster when it is saved as one of them.',
  'file-corrupt':
    'The file is damaged and cannot be read. Open it in Excel or WPS and save it once, or ask for it again.',
  'file-encrypted': 'The file is protected by a password. Please save it without one and try again.',
  'file-archive':
    'This is an archive with other files in it. Choose it in the import, where each file is read, or unpack it first.',
  'file-archive-nested':
    'An archive inside an archive is not opened. Please unpack it and choose the files that are needed.',
  'file-archive-unsafe':
    'The name of this entry leads out of the archive’s own folder; it was not read. Be careful with the archive.',
  'file-archive-duplicate':
    'Another file of the archive has the same name, apart from upper and lower case; only the first was read.',
  'file-archive-others':
    '{count} {count|file|files} that cannot hold a table {count|was|were} left out: {names}.',
  'file-archive-nothing': 'There is no file in it that can be read as a table.',
  'file-without-table': 'The file holds no table. Please hand in one with the data, such as .xlsx or .csv.',
  'file-unsupported':
    'What this file holds is not a table that can be read. Please save it as .xlsx or .csv and hand that in.',
  'file-unsupported-image':
    'This is a picture. Please ask for the table itself, as .xlsx or .csv; pictures can be kept as evidence.',
  'file-unsupported-pdf':
    'This is a PDF. Please ask for the table it was made from, as .xlsx or .csv; the PDF can be kept as evidence.',
  'file-unsupported-document':
    'This is a text document. Copy its table into Excel or WPS, save it as .xlsx and hand that in.',
  'file-unsupported-slides':
    'This is a presentation. Copy its table into Excel or WPS, save it as .xlsx and hand that in.',
  'file-unsupported-archive':
    'This kind of archive cannot be opened (only .zip, .gz and .zst can). Please unpack it and choose the files.',
  'file-unsupported-database':
    'This is a database or a file of a statistics program. Export the table as .xlsx or .csv and hand that in.',
  'file-unsupported-binary':
    'This file is neither a workbook nor text, or its encoding is unknown. Open it in the program that made it and save it as .xlsx.',
  'file-encoding-unknown': 'There is no text encoding named {encoding}.',
  'unknown-indicator': 'There is no indicator “{id}”.',
  'department-unknown': 'There is no department with the code “{code}”.',
  'answers-closed':
    'The answers on anonymous forms are closed, so that nobody finds out who said what. Open them with a reason first.',
  'not-an-evaluation': '“{type}” is no evaluation: its forms have no scored items, or nobody who is judged.',
  'exam-unknown': 'This exam cannot be found any more.',
  'no-such-cut': 'This method gives no cut for this exam.',
  'theme-unknown': 'There is no theme “{theme}”.',
  'reason-missing': 'Please choose why the comment is held back.',
  'phase-unknown': 'This phase is not there any more.',
  'change-unknown': 'This change cannot be put back any more.',
  'comment-unknown': 'This comment is not there any more. Please open the list again.',
  'not-judged': '“{by}” is nothing that this evaluation judges.',
  'not-handed-in':
    'Departments do not hand in records of this kind period by period, so nothing can be expected of them.',
  'nothing-owed': 'No department owes anything.',
  'nothing-to-undo': 'There is no change to undo.',
  'bad-period': '“{period}” is no academic year, term or month.',
  'value-withheld': 'There are too few records; they are not shown, to protect the respondents.',
  'unknown-framework': 'There is no framework “{id}”.',
  'framework-shipped': 'A shipped framework cannot be changed itself. Make a new edition of it.',
  'framework-changed': '{by} has just saved another version. Open it again before you change it.',
  'framework-level-rated':
    'Items are already rated in a way that this version leaves out. Keep the level, or rate those items anew first.',
  'framework-in-use':
    'There are ratings, narratives or evidence at {n} {n|item|items}. Take the framework out of use instead.',
  'framework-link-self': 'A link leads to another framework.',
  'framework-file-unknown':
    'There is no framework in “{file}”: it is neither a CASE file nor a list of items with a column of titles.',
  'framework-file-large': '“{file}” is larger than {most} MB.',
  'framework-check-source': 'Say which document item {code} was checked against.',
  'unknown-standard': 'The framework has no item {code}.',
  'rating-level': 'Please choose a level for item {code}.',
  'rating-points': 'Points of item {code} go from 0 to {most} in steps of {step}.',
  'rating-reason': 'Please give the reason for the rating of item {code}.',
  'narrative-unknown-figures':
    'Some figures in the text stand for nothing: {figures}. Correct them before it is reviewed or approved, or keep it as a draft.',
  'narrative-none': 'Item {code} has no text in this language yet.',
  'narrative-no-version': 'This version of the text of item {code} cannot be found.',
  'narrative-no-comment': 'This comment on item {code} cannot be found.',
  'narrative-unread':
    'Some paragraphs were drafted and nobody has read them yet. Edit them, or accept them, before the text is reviewed.',
  'narrative-not-reviewed': 'The text has to be reviewed before it is approved.',
  'narrative-own-approval':
    '{by} wrote the text last, so somebody else should approve it. Where one person does all the work, allow it under “Versions”.',
  'attachment-kind': '“{file}” is neither a picture nor a PDF. Please save it as PDF, PNG or JPG first.',
  'attachment-too-big': '“{file}” is larger than {most} MB. Please make it smaller first.',
  'attachment-unknown': 'This attachment is not at this record.',
  'version-unknown': 'This record has no version {version}; it may have been taken back.',
  'evidence-slot': 'Item {code} has no such kind of evidence.',
  'evidence-date': '“{date}” is not a valid date.',
  'evidence-too-big':
    'The file {file} is larger than {most} MB and cannot be attached. Compress or split it.',
  'evidence-unknown': 'There is no such evidence ({code}).',
  'evidence-dates': 'It cannot be valid until {validUntil}, before its date {dated}.',
  'evidence-type': 'Records about persons cannot be listed as evidence; their figures can.',
  'unknown-template': 'There is no report template “{id}”.',
  'report-period': 'Reports cover an academic year; “{period}” is none.',
  'report-unknown': 'This report cannot be found.',
  'report-frozen': 'This report is frozen already.',
  'report-not-frozen': 'This report is not frozen.',
  'report-unapproved': 'The narratives of these standards are not approved: {codes}.',
  'report-department': 'There is no department “{department}”, so there is nothing to report on.',
  'report-course': 'There is no course “{course}”, so there is nothing to report on.',
  'report-batch-subject':
    'This template is about the whole hospital; only reports about departments or courses are built many at a time.',
  'report-template-shipped': 'Templates that come with the program stay as they are; duplicate it first.',
  'house-style-contrast':
    '{colour} is too light on white paper for headings to be read; choose a darker colour.',
  stranger: 'This request did not come from a page of Attest and was not carried out.',
  'shell-failed': 'The window’s program could not do this: {reason}',
  'not-openable': '{path} is not a document; to be safe it was not opened.',
  'not-opened': '{path} could not be opened: {problem}',
  'host-call': 'Printing or drawing did not finish. Please try again.',
  'bad-answer':
    'The data process gave an incomplete answer, so it is not shown. Please send us the details. ({name})',
  'backend-died': 'The data process stopped. What was written is safe; please repeat the last action.',
};
