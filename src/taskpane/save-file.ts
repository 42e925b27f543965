const LONGEST_NAME = 60;
/** What file systems do not take in a name. */
const NOT_IN_NAMES = /[\\/:*?"<>|\s]+/g;

/** A name for the file of a message: its subject, as far as file systems take it. */
export function fileNameOf(subject: string): string {
  const plain = Array.from(subject)
    .filter((character) => character >= ' ')
    .join('');
  const name = plain.replace(NOT_IN_NAMES, ' ').trim().slice(0, LONGEST_NAME).trim();
  return `${name.replace(/^\.+/, '') || 'message'}.eml`;
}

/** Lets the browser keep a file; `content` is Base64. */
export function saveInBrowser(page: Document): (name: string, content: string) => void {
  return (name, content) => {
    const bytes = Uint8Array.from(atob(content), (character) => character.charCodeAt(0));
    const address = URL.createObjectURL(new Blob([bytes], { type: typeOf(name) }));
    const link = page.createElement('a');
    link.href = address;
    link.download = name;
    link.click();
    // The browser reads the file after the click.
    setTimeout(() => {
      URL.revokeObjectURL(address);
    }, REVOKED_AFTER_MS);
  };
}

/** A browser may give a file another ending where its type has another. */
function typeOf(name: string): string {
  if (name.endsWith('.csv')) return 'text/csv';
  return name.endsWith('.json') ? 'application/json' : 'message/rfc822';
}

const REVOKED_AFTER_MS = 60_000;
