import createDOMPurify from 'dompurify';

import type { InlineImage } from '../mailbox/item';

const purifier = createDOMPurify(window);

/** What the page may show without asking anybody: pictures inside the mail itself. */
const ownContent = /^data:image\/(?:png|gif|jpeg|webp);/i;
let known: readonly InlineImage[] = [];
const fetching = new Set(['src', 'srcset', 'background', 'poster', 'data']);

purifier.addHook('uponSanitizeAttribute', (_node, attribute) => {
  const image = known.find(({ contentId }) => attribute.attrValue === `cid:${contentId}`);
  if (attribute.attrName === 'src' && image !== undefined) attribute.attrValue = image.dataUrl;
  const { attrName, attrValue } = attribute;
  if (fetching.has(attrName) && !ownContent.test(attrValue)) attribute.keepAttr = false;
  if (attrName === 'style' && /url\s*\(|image-set|@import|\\/i.test(attrValue)) {
    attribute.keepAttr = false;
  }
});

/**
 * HTML of a mail that can neither run anything nor ask the network for anything: scripts, forms,
 * style sheets, remote pictures and frames are gone, inline formatting stays. What it shows by
 * `cid:` stays where it is one of `images`.
 */
export function safeHtml(html: string, images: readonly InlineImage[] = []): string {
  known = images;
  return purifier.sanitize(html, {
    USE_PROFILES: { html: true },
    FORBID_TAGS: ['style', 'form', 'input', 'button', 'select', 'textarea', 'audio', 'video'],
    ALLOW_DATA_ATTR: false,
  });
}
