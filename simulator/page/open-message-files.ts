import { element } from './element';

export type OpenFiles = (files: readonly File[]) => void;

/** The button for opening .eml files. */
export function openFilesButton(open: OpenFiles): HTMLElement {
  const input = element('input', {
    type: 'file',
    accept: '.eml,message/rfc822',
    multiple: true,
    class: 'visually-hidden',
  });
  input.addEventListener('change', () => {
    open([...(input.files ?? [])]);
    input.value = '';
  });
  return element('label', { class: 'file-button' }, 'Open .eml…', input);
}

/** Takes files that are dropped anywhere on the page. */
export function acceptDroppedFiles(open: OpenFiles): void {
  const hasFiles = (event: DragEvent): boolean =>
    event.dataTransfer?.types.includes('Files') ?? false;
  const showTarget = (over: boolean): void => {
    document.documentElement.classList.toggle('dropping', over);
  };
  document.addEventListener('dragover', (event) => {
    if (!hasFiles(event)) return;
    event.preventDefault();
    showTarget(true);
  });
  document.addEventListener('dragleave', (event) => {
    if (event.relatedTarget === null) showTarget(false);
  });
  document.addEventListener('drop', (event) => {
    if (!hasFiles(event)) return;
    event.preventDefault();
    showTarget(false);
    open([...(event.dataTransfer?.files ?? [])]);
  });
}
