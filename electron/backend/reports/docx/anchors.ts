/** Anchors of the model as bookmark names: Word takes letters, digits and underscores, at most 40. */
export function createAnchors(): (id: string) => string {
  const names = new Map<string, string>();
  const taken = new Set<string>();
  return (id) => {
    const known = names.get(id);
    if (known) return known;
    const base = `a_${id.replace(/[^A-Za-z0-9]+/g, '_')}`.slice(0, 34);
    let name = base;
    for (let count = 2; taken.has(name.toLowerCase()); count++) name = `${base}_${count}`;
    names.set(id, name);
    taken.add(name.toLowerCase());
    return name;
  };
}
