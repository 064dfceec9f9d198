/** How an item stands to one of another framework. */

export const linkKinds = ['exact', 'broader', 'narrower', 'related'] as const;

/** `broader`: the item covers more than the other one. */
export type LinkKind = (typeof linkKinds)[number];

export interface CrosswalkLink {
  framework: string;
  code: string;
  otherFramework: string;
  otherCode: string;
  /** `none`: somebody looked at the two and found that they do not belong together. */
  kind: LinkKind | 'none';
  reason: string;
  at: string;
  by: string;
}

/** The kind as it reads from the other side. */
export function turned(kind: CrosswalkLink['kind']): CrosswalkLink['kind'] {
  if (kind === 'broader') return 'narrower';
  return kind === 'narrower' ? 'broader' : kind;
}

export function turnedLink(link: CrosswalkLink): CrosswalkLink {
  return {
    ...link,
    framework: link.otherFramework,
    code: link.otherCode,
    otherFramework: link.framework,
    otherCode: link.code,
    kind: turned(link.kind),
  };
}
