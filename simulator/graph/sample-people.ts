import type { Person } from '../mailbox/item';

const FIRST_NAMES =
  'Ada Bea Cem Dana Eli Farah Gus Hana Ines Jonas Kaya Lev Mina Nils Oona Pavel Quinn Rosa Sami Tove Uma Vito Wren Xenia Yuri Zoe'.split(
    ' ',
  );
const LAST_NAMES =
  'Amberly Birchwood Coldbrook Dunmere Elmstead Fernhill Greywater Hollowell Ivorson Juniper Kestrelby Larkspur Mossgate Northcote Oakhurst Pinefall Quarrymoor Redfern Sandwick Thornaby'.split(
    ' ',
  );
const COMPANIES =
  'acorn-talent bluefinch brightmoor cedarworks coppergate driftwood eastmarch fieldstone harbourlight kiteline lowmeadow moonridge paperbark quietriver stonecrop tidewater'.split(
    ' ',
  );

/** Who owns every seeded mailbox: the user of the simulated Outlook. */
export const sampleOwner: Person = {
  name: 'Robin Ashworth',
  address: 'robin.ashworth@northlake.example',
};

/** Up to 520 people who do not exist, each with an address at a domain that cannot. */
export function samplePeople(count: number): readonly Person[] {
  const most = FIRST_NAMES.length * LAST_NAMES.length;
  return Array.from({ length: Math.min(count, most) }, (_, at) => {
    const first = FIRST_NAMES[at % FIRST_NAMES.length] ?? '';
    const last = LAST_NAMES[Math.floor(at / FIRST_NAMES.length) % LAST_NAMES.length] ?? '';
    const company = COMPANIES[(at * 7 + Math.floor(at / 16)) % COMPANIES.length] ?? '';
    return {
      name: `${first} ${last}`,
      address: `${first}.${last}@${company}.example`.toLowerCase(),
    };
  });
}

/** Senders behind which nobody reads an answer. */
export const automaticSenders = {
  receipt: { name: 'Tidewater Orders', address: 'no-reply@orders.tidewater.example' },
  notification: { name: 'Kiteline Tickets', address: 'donotreply@tickets.kiteline.example' },
  newsletter: { name: 'The Paperbark Weekly', address: 'weekly@news.paperbark.example' },
} as const satisfies Readonly<Record<string, Person>>;
