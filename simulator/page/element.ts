type Attributes = Readonly<Record<string, string | boolean | undefined>>;

/** Makes an element. `true` sets a bare attribute; `false` and `undefined` leave it out. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) setAttribute(made, name, value);
  made.append(...children);
  return made;
}

export function setAttribute(
  target: Element,
  name: string,
  value: string | boolean | undefined,
): void {
  if (value === undefined || value === false) target.removeAttribute(name);
  else target.setAttribute(name, value === true ? '' : value);
}

export function button(
  label: string,
  onPress: () => void,
  attributes: Attributes = {},
): HTMLButtonElement {
  const made = element('button', { type: 'button', ...attributes }, label);
  made.addEventListener('click', onPress);
  return made;
}

/** A choice with its label; `onChange` gets the chosen value. */
export function choice<Value extends string>(
  label: string,
  options: readonly { readonly value: Value; readonly title: string }[],
  chosen: Value,
  onChange: (value: Value) => void,
): HTMLLabelElement {
  const select = element('select');
  for (const { value, title } of options) {
    select.append(element('option', { value, selected: value === chosen }, title));
  }
  select.addEventListener('change', () => {
    const option = options[select.selectedIndex];
    if (option) onChange(option.value);
  });
  return element('label', { class: 'choice' }, element('span', {}, label), select);
}
