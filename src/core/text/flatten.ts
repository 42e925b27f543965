/** `Array.prototype.flat` for one level; the event runtime of older Outlooks ends at ES2016. */
export function flatten<Item>(lists: readonly (readonly Item[])[]): Item[] {
  const items: Item[] = [];
  for (const list of lists) for (const item of list) items.push(item);
  return items;
}
