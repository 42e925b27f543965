import { defineScenario } from '../scenario';
import { phraseList } from '../text/phrases';

const THREAT = phraseList(
  'threat',
  `
  you (will|shall|are going to|are gonna) [*] [*] (regret (this|that|ignoring|crossing|what|the day|ever|not|having|messing)|pay for (this|that|what|it)|suffer|wish you (had|never)|get what (you|is))
  or you (will|shall|are going to) [*] (regret|be sorry|pay|suffer|see)
  i [*] (know|found out|find out) where (you|your [*] [*]) (live|lives|work|works|park|parks|sleep|go|goes|are staying)
  i (know|found) your (home address|street|route|family|children|kids|daughter|son|house|car|number plate)
  (watch|look) (your|over your) (back|shoulder)
  look behind you
  i (will|am going to|am gonna|swear i will|could|can) [*] [*] (kill|hurt|destroy|ruin|beat|break|burn|bury|end) (you|your|u)
  i (will|am going to|am gonna) [*] (find|come for|come after|come and get) you
  make (you|your life) (pay|suffer|regret|hell|miserable|a misery)
  (or else|you have been warned|this is your (last|final|only) warning|last warning|do not make me (come|hurt|do something|tell|show)|you do not want to (find out|cross|test))
  (accidents|something|bad things|things) (happen|could happen|might happen|may happen|will happen) to (you|your|people (like|who))
  (be|would be) a shame if (something|anything|your|people|somebody|someone)
  (nobody|no one) will (find|believe|help|save|protect) you
  (end|finish|destroy|ruin) your (career|life|reputation|family|marriage)
  your (family|children|kids|daughter|son|wife|husband) (will|should|had better|might) (pay|suffer|be careful|regret|be sorry)
  (hope|wish) you (die|get hurt|rot|suffer|burn|were dead|get cancer)
  (kill|hang) yourself
`,
);
const VEILED = phraseList(
  'veiled-threat',
  `
  (be|should be|had better be) [very] careful (who|what|when|at night|walking|from now)
  (i|we) (will not|do not|shall not) (forget|write twice|warn you again|ask again|stop until|let this go)
  (my (boys|friends|people|brothers|guys) [*] [*] (know|do not play|will|are|can))
  (i have|i will have|i got) (photos|pictures|a file|screenshots|recordings|videos) of you
  (ignore|ignoring) me (again|any longer|and|is|will)
  you (will|shall|are going to) [*] [*] (regret|be sorry|find out what|pay)
  you (can not|will not) (hide|ignore me|avoid me|escape|get away|run)
  (sleep|rest) (well|easy) (tonight|while you can|as long)
  (remember|do not forget) who (approves|signs|decides|pays|you are dealing|i am)
  (delete|tell anyone|go to the police|call the police|tell your|show this) [*] [*] [*] (worse|regret|sorry)
`,
);
const WATCHING = phraseList(
  'watching',
  `
  i [*] (watched|watch|follow|followed|saw|see|am watching|have been watching|have been following|been watching|waited for|wait for|am waiting for) you [*] [*] (again|every|today|yesterday|leave|leaving|walk|walking|come|coming|at|from|last|home|through|in the|this morning|tonight|sleep|outside)
  (outside|near|in front of|past|by|to) your (house|home|flat|window|building|door|street|apartment|bedroom|gate)
  you (wore|were wearing|looked so|look so) [*] [*] [*] (again|today|yesterday|last night|for me|dress|skirt|coat|blouse)
  i (will|shall|am going to) (be waiting|come (round|over|to your)|wait (for you|outside)|find you|follow you|see you either way|keep (writing|calling|coming))
  (why|you) (do|did|are|still do) [you] not [*] (answer me|answering me|reply to me|pick up|answer my|writing back)
  (never|not) (stop|give up) (loving|writing|until|thinking|on us|calling)
  (we|you and i) (belong|are meant|were meant) [to be] together
  (time|times|letter|mail|message) (i write|i have written|this week) and you (still|never)
`,
);
const SEXUAL = phraseList(
  'sexual-remark',
  `
  your [*] [*] (body|legs|lips|breasts|boobs|tits|ass|arse|bum|figure|curves|cleavage|underwear|mouth on|thighs)
  (sexy|horny|naked|nude|nudes|blowjob|hard for you|in my bed|in bed with)
  (sleep|sleeping|night|shower|bath|alone) with (me|you) [*] [tonight]
  (come|meet|visit) [*] [*] (to|at|by|in|up to) my (hotel|room|hotel room|bed|bedroom|flat|apartment)
  (wear|put on) [*] [*] [*] (skirt|dress|heels|blouse|lipstick|stockings) [*] [for me|tomorrow|again|tonight|next time]
  (thinking|think|dream|dreaming|dreamt|fantasise|fantasize|fantasies) (about|of) you [*] (at night|in bed|naked|all night|last night|again|every night|tonight)
  (kiss|touch|undress|taste|hold) you [*] (all over|again|tonight|everywhere|slowly|until|there)
  (send|show) [me] [*] [*] (picture|pictures|photo|photos|selfie|pic|pics) of (you|your|yourself) [*]
  (be|a little|more) (sweet|nice|friendly|kind|nicer|sweeter) to me [and|or|tonight]
`,
);
const INSULT = phraseList(
  'insult',
  `
  you [*] [*] (whore|slut|bitch|cunt|scum|scumbag|scumbags|motherfucker|asshole|arsehole|bastard|bastards|prick|dickhead|wanker|twat|pig|pigs|thug|crook|crooks|thief|thieves|liar|coward|cowards|hypocrite|hypocrites|parasite|parasites|vulture|vultures|idiot|idiots|moron|morons)
  you are (evil|scum|filth|filthy|vile|(a|such a) [*] (disgrace|joke|monster|cheat|failure))
  you (are|were) [*] [*] (idiot|moron|bitch|slut|whore|cunt|pig|cow|worthless|pathetic|disgusting|scum|trash|garbage|coward|parasite|imbecile|retard|loser|nobody|disgrace|filth|vermin|liar|fraud)
  you [*] (stupid|fat|ugly|worthless|pathetic|disgusting|dumb|filthy|dirty|useless|jumped up|lying|little|miserable) [*] (bitch|cow|pig|idiot|slut|whore|moron|cunt|coward|fool|worm|nobody|woman|man|fraud|liar|clerk|rat|snake|bastard)
  (fuck|screw) (you|off)
  (piece of (shit|crap|trash|garbage|filth|scum)|waste of (space|skin|oxygen|air)|shut your (mouth|face)|people like you (should|do not deserve|are|ought))
  (your kind|you people|your sort) [*] (should|do not|are|have no|never|ought|generally)
  everyone (hates|laughs at|despises|knows what) you
  (nobody|no one) [*] (likes|respects|cares about|will miss|would miss) you
  you (disgust|sicken|repulse) me
  you [*] (make|made) me (sick|vomit|puke)
`,
);
const CURSE = phraseList(
  'curse',
  `
  (hope|trust|pray|may|wish) you [*] [*] (rot|burn|die|suffer|choke|drown|crash|go to (jail|prison|hell)|get what (you|is)|lose everything|never sleep|get (cancer|sick|hurt|hit|raped))
  (belong|belongs|rot|burn|end up|die|see you) in (jail|prison|hell)
  (rot|burn) in
  go [straight] to hell
  die [*] (bitch|pig|scum|whore|alone|slowly)
  drop dead
`,
);

/** Somebody who is threatened owes no answer, and a polite one is read as a door left open. */
export default defineScenario({
  id: 'harassment',
  title: 'Harassment or threat',
  responses: ['no-reply', 'boundary'],
  cues: [
    { says: 'threatens you', group: 'threat', weight: 1.1, phrases: THREAT, threatens: true },
    {
      says: 'hints at what could happen',
      group: 'veiled',
      weight: 0.6,
      phrases: VEILED,
      threatens: true,
    },
    { says: 'watches or pursues you', group: 'watching', weight: 0.6, phrases: WATCHING },
    { says: 'makes a sexual remark', group: 'sexual', weight: 0.6, phrases: SEXUAL },
    { says: 'insults you', group: 'insult', weight: 0.7, phrases: INSULT },
    { says: 'wishes you harm', group: 'curse', weight: 0.6, phrases: CURSE },
  ],
  slots: {},
  drafts: {
    boundary: {
      decision: [
        'Do not contact me again, by mail or in any other way.',
        'Stop writing to me, and do not contact me in any other way.',
      ],
      softening: [
        'I am saying this calmly, and I mean it.',
        'I am putting it plainly so that nothing is left unclear.',
      ],
      closing: [
        'I will not reply to anything further that you send me, whatever it is about.',
        'Nothing that you send me from here on will be answered, whatever it says.',
      ],
      whenClosed: ['This is my last message to you.', 'You will not hear from me again.'],
    },
  },
});
