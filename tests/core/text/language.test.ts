import { detectLanguage } from '../../../src/core/text/language';
import { tokenize } from '../../../src/core/text/tokens';

const languageOf = (text: string) => detectLanguage(tokenize(text));

it.each([
  ['ar', 'شكرا على العرض ولكن لا يمكننا المشاركة.'],
  ['cs', 'Dobrý den, děkuji za nabídku, ale nemohu se zúčastnit. S pozdravem'],
  ['da', 'Hej! Tak for invitationen, men jeg kan desværre ikke komme. Venlig hilsen'],
  ['de', 'Hallo Anna, vielen Dank für die Einladung, aber leider kann ich nicht kommen.'],
  ['el', 'Ευχαριστώ για την πρόταση αλλά δεν μπορώ.'],
  ['en', 'Thank you for the invitation, but I will not be able to come.'],
  ['es', 'Hola Ana, gracias por la invitación, pero no puedo ir a la reunión.'],
  ['fi', 'Hei, kiitos kutsusta mutta en pääse tulemaan. Se ei ole nyt mahdollista. Terveisin'],
  ['he', 'תודה על ההצעה אבל לא נוכל להשתתף.'],
  ['hu', 'Kedves Anna! Köszönöm a meghívást, de sajnos nem tudok elmenni. Ez csak így van.'],
  ['ja', '今回は見送らせていただきます。'],
  ['ko', '제안해 주셔서 감사합니다. 이번에는 참여하기 어렵습니다.'],
  ['no', 'Hei! Takk for invitasjonen, men jeg kan ikke komme. Håper det går bra med dere.'],
  ['ro', 'Salut, mulțumesc pentru ofertă, dar nu pot să particip la eveniment în această lună.'],
  ['ru', 'Спасибо за предложение, но мы не сможем участвовать.'],
  ['tr', 'Merhaba, teklifiniz için çok teşekkürler ama bu yıl katılamayacağız. Saygılar'],
  ['zh', '感谢您的来信。很遗憾我们不能参加这次会议。'],
])('knows %s', (language, text) => {
  expect(languageOf(text)).toBe(language);
});

it.each(['No, no, no.', 'ok', 'saw u n ur man at the co op', '', '👋 👋 👋'])(
  'takes “%s” for no other language',
  (text) => {
    expect(['en', 'und']).toContain(languageOf(text));
  },
);
