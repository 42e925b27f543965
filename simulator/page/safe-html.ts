import createDOMPurify from 'dompurify';

const purifier = createDOMPurify(window);

/** What the page may show without asking anybody: pictures inside the mail itself. */
const ownContent = /^data:image\/(?:png|gif|jpeg|webp);/i;
const fetching = new Set(['src', 'srcset', 'background', 'poster', 'data']);

purifier.addHook('uponSanitizeAttribute', (_node, attribute) => {
  const { attrName, attrValue } = attribute;
  if (fetching.has(attrName) && !ownContent.test(attrValue)) attribute.keepAttr = false;
  if (attrName === 'style' && /url\s*\(|image-set|@import|\\/i.test(attrValue)) {
    attribute.keepAttr = false;
  }
});

/**
 * HTML of a mail that can neither run anything nor ask the network for anything: scripts, forms,
 * style sheets, remote pictures and frames are gone, inline formatting stays.
 */
export function safeHtml(html: string): string {
  return purifier.sanitize(html, {
    USE_PROFILES: { html: true },
    FORBID_TAGS: ['style', 'form', 'input', 'button', 'select', 'textarea', 'audio', 'video'],
    ALLOW_DATA_ATTR: false,
  });
}
