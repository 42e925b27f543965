/** Labels of a quoted mail's header lines, as mail clients write them in their users' languages. */
export const FROM_LABELS =
  'from von de da van fra från frå lähettäjä od от від kimden gönderen 发件人 寄件者 差出人 보낸사람';
export const OTHER_LABELS =
  'sent date to cc bcc subject reply-to importance ' +
  'gesendet datum an kopie betreff ' +
  'envoyé envoye à cci objet sujet copie message ' +
  'enviado fecha para asunto ' +
  'inviato data a oggetto ' +
  'enviada assunto ' +
  'verzonden aan onderwerp ' +
  'sendt dato til emne ' +
  'skickat till ämne ' +
  'lähetetty päiväys vastaanottaja kopio aihe ' +
  'wysłano wysłane do dw temat ' +
  'odesláno komu kopie předmět ' +
  'отправлено дата кому копия тема ' +
  'gönderildi kime konu ' +
  '发送时间 日期 收件人 抄送 主题 送信日時 宛先 件名';

/** Verbs of a line that says who wrote what is quoted below it. */
export const WROTE_VERBS = [
  'wrote',
  'writes',
  'schrieb',
  'a écrit',
  'escribió',
  'ha scritto',
  'scritto',
  'escreveu',
  'schreef',
  'skrev',
  'kirjoitti',
  'napisał',
  'napisała',
  'napsal',
  'написал',
  'пишет',
  'пише',
  'yazdı',
  '写道',
  '寫道',
  '작성',
];

/** What stands between the dashes of a line above a quoted or forwarded mail. */
export const ORIGINAL_MESSAGE =
  /^(original message|original appointment|forwarded message|forwarded by|reply message|ursprüngliche nachricht|originalnachricht|weitergeleitete nachricht|message d'origine|message original|message transféré|mensaje original|mensaje reenviado|messaggio originale|messaggio inoltrato|mensagem original|mensagem encaminhada|oorspronkelijk bericht|doorgestuurd bericht|oprindelig besked|opprinnelig melding|ursprungligt meddelande|alkuperäinen viesti|oryginalna wiadomość|wiadomość oryginalna|původní zpráva|исходное сообщение|пересылаемое сообщение|пересланное сообщение)/;

export const FORWARD_OPENING =
  /^(begin forwarded message|anfang der weitergeleiteten|début du message (transféré|réexpédié)|inicio del mensaje reenviado|inizio messaggio inoltrato|begin doorgestuurd bericht|videresendt besked|vidarebefordrat brev)/;

/** Lines that a phone or a mail program adds by itself. */
export const DEVICE_LINE =
  /^(sent (from|with|via|using|on) (my |the |outlook|mail|yahoo|samsung|proton|sparrow|a mobile|mobile|iphone|ipad|android|blackberry)|get outlook for |get the outlook app|gesendet (von|mit) |von meinem .{1,40} gesendet|envoyé (de|depuis|à partir) |enviado (desde|do meu|de mi) |inviato (da|dal) |verstuurd vanaf |verzonden (met|vanaf) |skickat från |sendt fra |lähetetty |wysłane z |wysłano z |отправлено (с|из) |this message was sent from )/;

export const DISCLAIMER_OPENING =
  /^(\W{0,3})(confidentiality|disclaimer|legal notice|privileged (and|&) confidential|confidential( and privileged)?:|this (e-?mail|message|communication|transmission)\b.{0,160}\b(confidential|privileged|intended|solely|addressee|virus)|the (information|contents?) (contained )?(in|of) this (e-?mail|message|communication)|(please )?consider the environment|if you are not the (intended|named) (recipient|addressee)|diese (e-?mail|nachricht).{0,120}vertraulich|ce (message|courriel|mail).{0,120}confidentiel|este (correo|mensaje|e-?mail).{0,120}confidencial|questo messaggio.{0,120}(riservat|confidenzial)|dit (bericht|e-?mailbericht).{0,120}vertrouwelijk)/;

/** A line that ends a letter. */
export const CLOSING_LINE =
  /^(best|best (wishes|regards)|all (the|my) (very )?best|(kind|kindest|warm|warmest|many|with|my) (kind |best |warm )?(regards|thanks|wishes)|regards|thanks|thanks (again|so much|a lot|very much|and .{1,30})|thank you( again| so much| very much)?|many thanks|cheers|sincerely|yours|yours (sincerely|truly|faithfully)|sincerely yours|respectfully|cordially|take care|warmly|love|ta|rgds|br|kr|talk soon|speak soon|see you( soon)?|best of luck|good luck|with (appreciation|gratitude|thanks))\s*[,.!–-]*$/;
