/** A framework of competencies in CTDL-ASN (JSON-LD), as credential registries publish them. */
import { assemble, type Node, type ReadFramework, sameInBoth } from './assemble.ts';
import { plainFramework } from './read-case.ts';

type Json = Record<string, unknown>;

/** Texts are maps by language, of one string or a list. */
function textOf(value: unknown): string {
  if (typeof value === 'string') return value.trim();
  if (Array.isArray(value)) return textOf(value[0]);
  if (value && typeof value === 'object') return textOf(Object.values(value)[0]);
  return '';
}

const idsOf = (value: unknown): string[] =>
  (Array.isArray(value) ? value : value === undefined ? [] : [value]).map((entry) =>
    typeof entry === 'string' ? entry : textOf((entry as Json)?.['@id']),
  );

export function readCtdl(whole: Json, name: string): ReadFramework | null {
  const graph = (whole['@graph'] as unknown[]).filter(
    (entry): entry is Json => typeof entry === 'object' && entry !== null,
  );
  const typeOf = (entry: Json) => textOf(entry['@type']).replace(/^.*:/, '');
  const document = graph.find((entry) => typeOf(entry) === 'CompetencyFramework');
  const competencies = graph.filter((entry) => typeOf(entry) === 'Competency');
  if (!document && competencies.length === 0) return null;
  const root = textOf(document?.['@id']) || 'document';
  // A parent lists its children in their order; children may name the parent, too.
  const parents = new Map<string, { id: string; order: number }[]>();
  for (const entry of graph) {
    const id = textOf(entry['@id']);
    idsOf(entry['ceasn:hasChild'] ?? entry['ceasn:hasTopChild']).forEach((child, order) => {
      parents.set(child, [...(parents.get(child) ?? []), { id, order }]);
    });
  }
  const nodes = competencies.map((entry): Node => {
    const id = textOf(entry['@id']);
    const above = parents.get(id) ?? [];
    const named = idsOf(entry['ceasn:isChildOf']);
    const comment = textOf(entry['ceasn:comment']);
    const label = textOf(entry['ceasn:competencyLabel']);
    const text = textOf(entry['ceasn:competencyText']);
    return {
      id,
      parents: above.length > 0 ? above.map((parent) => parent.id) : named,
      order: above[0]?.order ?? null,
      code: textOf(entry['ceasn:codedNotation']) || textOf(entry['ceasn:listID']),
      title: sameInBoth(label || text),
      rest: {
        key: textOf(entry['ceterms:ctid']).replace(/^ce-/, '') || id,
        ...(label && text !== label ? { text } : {}),
        ...(comment ? { guidance: sameInBoth(comment) } : {}),
        verified: false,
      },
    };
  });
  const { items, notes } = assemble(nodes, root);
  const id = textOf(document?.['ceterms:ctid']).replace(/^ce-/, '') || root;
  return {
    framework: {
      ...plainFramework(id, textOf(document?.['ceasn:name']) || name, items),
      publisher: sameInBoth(textOf(document?.['ceasn:publisherName'])),
      note: sameInBoth(textOf(document?.['ceasn:description'])),
      edition: textOf(document?.['ceasn:dateModified']).slice(0, 10),
    },
    notes,
    links: [],
  };
}
