/** CASE packages of any version, and lists of competencies in CTDL-ASN: read as they come, with what is missing told. */
import { z } from 'zod';
import { frameworkSchema, itemSchema } from '../schema.ts';
import type { Framework, FrameworkItem } from '../types.ts';
import { assemble, type Node, type ReadFramework, sameInBoth } from './assemble.ts';
import { linkTypes, OURS } from './case-names.ts';
import { readCtdl } from './read-ctdl.ts';
import { isUuid, uuidOf } from './uuid.ts';

type Json = Record<string, unknown>;

const objectSchema = z.record(z.string(), z.unknown());
const asObject = (value: unknown): Json => objectSchema.safeParse(value).data ?? {};
const asList = (value: unknown): Json[] => (Array.isArray(value) ? value.map(asObject) : []);
const asText = (value: unknown): string =>
  typeof value === 'string' ? value.trim() : typeof value === 'number' ? String(value) : '';

/** `null`: no package of CASE and no list of CTDL-ASN. `name` stands in for a title that is missing. */
export function readCase(json: unknown, name: string): ReadFramework | null {
  const whole = asObject(json);
  if (Array.isArray(whole['@graph'])) return readCtdl(whole, name);
  const body = 'CFPackage' in whole ? asObject(whole.CFPackage) : whole;
  if (!('CFDocument' in body) && !('CFItems' in body)) return null;
  const document = asObject(body.CFDocument);
  const root = asText(document.identifier) || 'document';
  const parents = new Map<string, { id: string; order: number | null }[]>();
  const links: ReadFramework['links'] = [];
  const kindOf = new Map(Object.entries(linkTypes).map(([kind, type]) => [type, kind]));
  for (const association of asList(body.CFAssociations)) {
    const [from, to] = [nodeOf(association, 'originNode'), nodeOf(association, 'destinationNode')];
    const type = asText(association.associationType);
    if (type === 'isChildOf') {
      const order = typeof association.sequenceNumber === 'number' ? association.sequenceNumber : null;
      parents.set(from, [...(parents.get(from) ?? []), { id: to, order }]);
      continue;
    }
    const kind = kindOf.get(type) as ReadFramework['links'][number]['kind'] | undefined;
    if (kind && from !== '' && to !== '') links.push({ from, to, kind });
  }
  const nodes = asList(body.CFItems).map((item): Node => {
    const id = asText(item.identifier) || idOfUri(asText(item.uri));
    const above = parents.get(id) ?? [];
    return {
      id,
      parents: above.map((parent) => parent.id),
      order: above[0]?.order ?? null,
      ...partsOf(item, id),
    };
  });
  const { items, notes } = assemble(nodes, root);
  const inside = new Set(nodes.map(({ id }) => id));
  return {
    framework: frameworkOf(document, root, name, items),
    notes,
    links: links.filter(({ from, to }) => inside.has(from) && !inside.has(to)),
  };
}

const idOfUri = (uri: string): string =>
  uri
    .replace(/^urn:uuid:/, '')
    .split(/[/#]/)
    .at(-1) ?? '';

/** A node is an object in CASE; earlier exports give a bare address, or the identifier beside it. */
function nodeOf(association: Json, end: 'originNode' | 'destinationNode'): string {
  const link = association[`${end}URI`];
  if (typeof link === 'string') return asText(association[`${end}Identifier`]) || idOfUri(link);
  const { identifier, uri } = asObject(link);
  return asText(identifier) || idOfUri(asText(uri)) || asText(association[`${end}Identifier`]);
}

/** A statement that is short enough is a title; a longer one is text beside the abbreviated one. */
const LONGEST_TITLE = 160;

export function titleAndText(full: string, abbreviated: string): { title: string; text: string } {
  if (abbreviated === '' || abbreviated === full) return { title: full, text: '' };
  if (full === '') return { title: abbreviated, text: '' };
  return full.length <= LONGEST_TITLE ? { title: full, text: '' } : { title: abbreviated, text: full };
}

const day = (value: unknown): string => /^\d{4}-\d{2}-\d{2}/.exec(asText(value))?.[0] ?? '';

function partsOf(item: Json, id: string): Pick<Node, 'code' | 'title' | 'rest'> {
  const ours = itemSchema.safeParse(asObject(asObject(item.extensions)[OURS]));
  if (ours.success) {
    const { code, title, children: _children, ...rest } = ours.data;
    return { code, title, rest };
  }
  const { title, text } = titleAndText(asText(item.fullStatement), asText(item.abbreviatedStatement));
  const notes = asText(item.notes);
  const [from, to] = [day(item.statusStartDate), day(item.statusEndDate)];
  const rest: Omit<FrameworkItem, 'code' | 'title'> = {
    ...(id === '' ? {} : { key: id }),
    ...(notes ? { guidance: sameInBoth(notes) } : {}),
    ...(text ? { text: text.slice(0, 20_000) } : {}),
    ...(from ? { validFrom: from } : {}),
    ...(to ? { validTo: to } : {}),
    verified: false,
  };
  return {
    code: asText(item.humanCodingScheme) || asText(item.listEnumeration),
    title: sameInBoth(title),
    rest,
  };
}

/** What an imported framework is where its file does not say. */
export function plainFramework(id: string, title: string, items: readonly FrameworkItem[]): Framework {
  return {
    id: `own-${isUuid(id) ? id : uuidOf(id)}`,
    edition: '',
    label: sameInBoth(title),
    publisher: sameInBoth(''),
    effectiveFrom: '',
    status: 'unverified',
    note: sameInBoth(''),
    rating: {
      kind: 'levels',
      levels: [
        { code: 'not-met', label: { zh: '未达到', en: 'Not met' } },
        { code: 'partly-met', label: { zh: '部分达到', en: 'Partly met' } },
        { code: 'met', label: { zh: '达到', en: 'Met' } },
      ],
    },
    items,
  };
}

function frameworkOf(document: Json, root: string, name: string, items: readonly FrameworkItem[]): Framework {
  const ours = asObject(asObject(document.extensions)[OURS]);
  const known = frameworkSchema.safeParse({ ...ours, items });
  if (known.success) {
    const own = known.data.id.startsWith('own-');
    return own
      ? known.data
      : { ...known.data, id: `own-${root}`, basedOn: known.data.basedOn ?? known.data.id };
  }
  const [from, to] = [day(document.statusStartDate), day(document.statusEndDate)];
  return {
    ...plainFramework(root, asText(document.title) || name, items),
    edition: asText(document.version),
    publisher: sameInBoth(asText(document.publisher) || asText(document.creator)),
    note: sameInBoth(asText(document.description)),
    effectiveFrom: from,
    ...(to ? { effectiveTo: to } : {}),
  };
}
