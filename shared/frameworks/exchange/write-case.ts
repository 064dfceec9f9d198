/** A framework as a CASE 1.1 package (1EdTech). What CASE has no place for goes under `extensions`. */
import { type Language, type LocalText, say } from '#shared/i18n/language.ts';
import { kindOf, walk } from '../catalog.ts';
import type { CrosswalkLink, LinkKind } from '../crosswalk/types.ts';
import type { Framework, FrameworkItem } from '../types.ts';
import { documentUuid, itemUuid, linkTypes, OURS } from './case-names.ts';
import { uuidOf } from './uuid.ts';

interface Link {
  title: string;
  identifier: string;
  uri: string;
  targetType?: 'CASE';
}

const uriOf = (identifier: string): string => `urn:uuid:${identifier}`;

export interface CaseRequest {
  framework: Framework;
  /** Links of this framework's items to those of others; `none` is not written. */
  links: readonly CrosswalkLink[];
  /** The frameworks that links lead to. */
  others: readonly Framework[];
  /** ISO time of the last change. */
  at: string;
  creator: string;
  language: Language;
}

/** Plain JSON. */
export function casePackage(request: CaseRequest): Record<string, unknown> {
  const { framework, at, creator, language } = request;
  const { items: _items, ...own } = framework;
  const identifier = documentUuid(framework);
  const word = (text: LocalText) => say(text, language) || text.zh || text.en;
  const kinds = new Map<string, LocalText>();
  const items: Record<string, unknown>[] = [];
  const associations: Record<string, unknown>[] = [];
  const associate = (type: string, from: Link, to: Link, sequenceNumber?: number, notes?: string) => {
    const id = uuidOf(`${type} ${from.identifier} ${to.identifier}`);
    associations.push({
      identifier: id,
      uri: uriOf(id),
      associationType: type,
      ...(sequenceNumber === undefined ? {} : { sequenceNumber }),
      originNodeURI: from,
      destinationNodeURI: to,
      lastChangeDateTime: at,
      ...(notes ? { notes } : {}),
    });
  };
  const linkTo = (owner: Framework, item: FrameworkItem): Link => {
    const id = itemUuid(owner, item);
    return { title: `${item.code} ${word(item.title)}`, identifier: id, uri: uriOf(id), targetType: 'CASE' };
  };
  const document: Link = {
    title: word(framework.label),
    identifier,
    uri: uriOf(identifier),
    targetType: 'CASE',
  };
  const tell = (list: readonly FrameworkItem[], parent: Link, depth: number) => {
    list.forEach((item, index) => {
      const kind = kindOf(framework, item, depth);
      if (kind) kinds.set(word(kind), kind);
      items.push(itemOf(framework, item, kind ? word(kind) : null, request));
      const link = linkTo(framework, item);
      associate('isChildOf', link, parent, index + 1);
      tell(item.children ?? [], link, depth + 1);
    });
  };
  tell(framework.items, document, 0);
  const byCode = new Map([...walk(framework.items)].map((item) => [item.code, item]));
  for (const link of request.links) {
    const from = byCode.get(link.code);
    const other = request.others.find(({ id }) => id === link.otherFramework);
    const to = other && [...walk(other.items)].find(({ code }) => code === link.otherCode);
    if (!from || !other || !to || link.kind === 'none') continue;
    associate(
      linkTypes[link.kind as LinkKind],
      linkTo(framework, from),
      linkTo(other, to),
      undefined,
      link.reason,
    );
  }
  return {
    CFDocument: {
      identifier,
      uri: uriOf(identifier),
      caseVersion: '1.1',
      creator: creator || word(framework.publisher),
      title: word(framework.label),
      lastChangeDateTime: at,
      publisher: word(framework.publisher),
      description: word(framework.note),
      language: language === 'zh-CN' ? 'zh' : 'en',
      version: framework.edition,
      adoptionStatus: framework.status === 'verified' ? 'Adopted' : 'Draft',
      ...(framework.effectiveFrom ? { statusStartDate: framework.effectiveFrom } : {}),
      ...(framework.effectiveTo ? { statusEndDate: framework.effectiveTo } : {}),
      extensions: { [OURS]: own },
    },
    CFItems: items,
    CFAssociations: associations,
    CFDefinitions: {
      CFItemTypes: [...kinds].map(([title], index) => {
        const id = uuidOf(`kind ${title}`);
        return {
          identifier: id,
          uri: uriOf(id),
          title,
          description: title,
          hierarchyCode: String(index + 1),
          lastChangeDateTime: at,
        };
      }),
    },
  };
}

function itemOf(
  framework: Framework,
  item: FrameworkItem,
  kind: string | null,
  { at, language }: CaseRequest,
): Record<string, unknown> {
  const { children: _children, ...own } = item;
  const identifier = itemUuid(framework, item);
  const title = say(item.title, language) || item.title.zh || item.title.en;
  const other = language === 'zh-CN' ? item.title.en : item.title.zh;
  const guidance = item.guidance ? say(item.guidance, language) : '';
  return {
    identifier,
    uri: uriOf(identifier),
    fullStatement: item.text || title,
    abbreviatedStatement: title,
    ...(other && other !== title ? { alternativeLabel: other } : {}),
    humanCodingScheme: item.code,
    ...(kind ? { CFItemType: kind } : {}),
    ...(guidance ? { notes: guidance } : {}),
    language: language === 'zh-CN' ? 'zh' : 'en',
    ...(item.validFrom ? { statusStartDate: item.validFrom } : {}),
    ...(item.validTo ? { statusEndDate: item.validTo } : {}),
    lastChangeDateTime: at,
    extensions: { [OURS]: own },
  };
}
