/** Words of a bracket that is waiting to be filled; one made of them alone is a slot. */
export const SLOT_WORDS = new Set(
  'name names firstname lastname first last surname company organisation organization employer role position title job date day time month year event topic subject project team manager recruiter recipient sender client candidate reason insert your their his her him he she they our my the a an number amount link url place city location venue office department product service field option contact person phone email e mail address signature sign off here tbd tbc x xx xxx blank placeholder details note notes something whatever salutation applicant anrede nachname vorname fair conference session speaker host guest author customer supplier tenant interviewer branch block nr'.split(
    ' ',
  ),
);

/** Words that a short bracket holds for no other purpose. */
export const TELLING_SLOT_WORDS = new Set(
  'name firstname lastname surname company organisation organization insert placeholder recipient applicant'.split(
    ' ',
  ),
);

/** First words of a bracket that explains rather than waits. */
export const NO_SLOTS = new Set(
  'sic see the for edited redacted emphasis external confidential laughs and or not no yes as in on at this that which who attached below above cf eg ie ok'.split(
    ' ',
  ),
);

/** After these words a noun is due. */
export const BEFORE_A_NOUN = new Set(
  'at for of to on in with from by our your the my a an dear hi hello hey because about until before after between mr mrs ms dr thanks'.split(
    ' ',
  ),
);

/** Pairs of a full and a short first name that share no beginning. */
export const NICKNAMES: readonly (readonly [string, string])[] = [
  ['robert', 'bob'],
  ['robert', 'bobby'],
  ['william', 'bill'],
  ['william', 'billy'],
  ['william', 'liam'],
  ['richard', 'dick'],
  ['richard', 'rick'],
  ['margaret', 'peggy'],
  ['margaret', 'daisy'],
  ['elizabeth', 'betty'],
  ['elizabeth', 'bess'],
  ['edward', 'ted'],
  ['edward', 'ned'],
  ['henry', 'harry'],
  ['james', 'jim'],
  ['james', 'jimmy'],
  ['john', 'jack'],
  ['john', 'johnny'],
  ['mary', 'molly'],
  ['mary', 'polly'],
  ['anthony', 'tony'],
  ['alexander', 'sasha'],
  ['alexandra', 'sasha'],
  ['alexander', 'sandy'],
  ['theodore', 'ted'],
  ['dorothy', 'dot'],
  ['sarah', 'sally'],
  ['katherine', 'kitty'],
  ['catherine', 'kate'],
  ['katherine', 'kate'],
  ['charles', 'chuck'],
  ['andrew', 'drew'],
  ['antonia', 'toni'],
  ['michael', 'mick'],
  ['maria', 'mia'],
  ['johannes', 'hannes'],
  ['giuseppe', 'beppe'],
  ['francisco', 'paco'],
  ['jose', 'pepe'],
  ['dmitri', 'dima'],
  ['siobhan', 'shiv'],
];
