/** Labels of a quoted mail's header lines, as mail clients write them in their users' languages; without their spaces. */
export const FROM_LABELS =
  'from von de da van fra från lähettäjä od от kimden gönderen 发件人 發件人 寄件者 寄件人 差出人 보낸사람 발신';

/** A mail program's word for “sent”: a label, and how the line of a telephone starts or ends. */
export const SENT_WORDS =
  'sent gesendet envoyé enviado enviada inviato verzonden verstuurd sendt skickat lähetetty wysłano wysłane odesláno отправлено gönderildi 보냄 发送时间 發送時間 送信日時 보낸날짜';

/** Together with those above, labels that no journey and no list of dates has. */
export const SUBJECT_LABELS =
  'subject betreff objet asunto assunto oggetto onderwerp emne ämne aihe temat předmět sujet тема konu 主题 主題 主旨 件名 제목';

export const OTHER_LABELS =
  'date messagedu a to cc bcc replyto datum an kopie à cci copie fecha para cc data dato til kopi till kopia päiväys vastaanottaja kopio do dw дата кому копия до tarih kime aan 日期 日付 收件人 收件者 宛先 날짜 받는사람 받은사람';

/** Verbs of a line that says who wrote the text quoted below it. */
export const WROTE_VERBS =
  'wrote|writes|schrieb|a écrit|escribió|ha scritto|escreveu|schreef|geschreven|skrev|kirjoitti|napisał|pisze|napsal|написал|пишет|пише|yazdı|写道|寫道|のメール|작성|쓴 글'.split(
    '|',
  );

/** Stems of what stands between dashes, or at the end of an opening line, above a quoted or forwarded mail. */
export const MESSAGE_STEM =
  /message|mail|nachricht|mensa[jg]|messaggi|bericht|besked|meddel|melding|viesti|ded by|wiadomo|zpráv|сообщени|mesaj|邮件|郵件|メッセージ|메일|메시지/i;
export const QUOTED_STEM =
  /orig|forward|reply|urspr|weiterg|transf|reenvia|encamin|inoltr|oorspr|doorgest|oprind|opprin|videre|vidare|alkup|orygin|przek|původ|исход|перес|原始|转发|元の|転送|원본|전달/;

/** A device or a program that adds a line of its own. */
export const DEVICE =
  /iphone|ipad|\bios\b|android|outlook|blackberry|galaxy|samsung|phone|mobil|handy|proton|yahoo|gmx|web\.de/;
export const DEVICE_LINE =
  /^(\S{1,20} ){0,3}outlook (\S{1,12} ){0,2}(ios|android)( \S{1,20})?\s?($|<)|から送信|^sent from (my|the) [^\s.:]{1,20}( [^\s.:]{1,20})?$|^(发自|發自|via mobile|this message was sent from)/;
export const SENT_FROM =
  /^(from|with|via|using|on|von|vom|mit|de|del|depuis|desde|do|da|dal|vanaf|met|från|fra|z|ze|с|со|из|з|із|din|από)$/;

/** Their paragraph is a disclaimer by itself. */
export const DISCLAIMER_OPENING =
  /^\W{0,3}(confidentiality|disclaimer|legal (notice|disclaimer)|privileged (and|&) confidential|confidential( and privileged)?:|this (e-?mail|message|communication|transmission)\b.{0,160}\b(confidential|privileged|intended|solely|addressee|virus)|the (information|contents?) (contained )?(in|of) this (e-?mail|message|communication)|(please )?(consider|think of) the environment|if you are not the (intended|named) (recipient|addressee)|aviso legal|avis de confidentialité|virus-free|.{0,60}\b(registered (office|number|in (england|ireland|scotland))|amtsgericht|handelsregister)|caution: |\[?external( e-?mail| sender)?[\]:]|you don['’]t often get email from)/i;
/** A paragraph that has one of each is a disclaimer in any of these languages; the rarest stem comes first. */
export const DISCLAIMER_STEMS = [
  /confiden|konfiden|privileged|vertraul|vertrouw|riservat|poufn|fortrolig|luottamuk|důvěrn|конфиденц|gizli/i,
  /recipient|addressee|intended|destinat|adres|empfänger|odbiorc|mottaga|mottaker|modtager|vastaanottaj|адресат|получател|alıcı|宛先|收件人|수신/i,
  MESSAGE_STEM,
];

/** A line that ends a letter. */
export const CLOSING_LINE =
  /^(best|best (wishes|regards)|all (the|my) (very )?best|(kind|kindest|warm|warmest|many|with|my) (kind |best |warm )?(regards|thanks|wishes)|regards|thanks|thanks (again|so much|a lot|very much|and .{1,30})|thank you( again| so much| very much)?|many thanks|cheers|sincerely|yours|yours (sincerely|truly|faithfully)|sincerely yours|respectfully|cordially|take care|warmly|love|ta|rgds|br|kr|talk soon|speak soon|see you( soon)?|best of luck|good luck|with (appreciation|gratitude|thanks)|mfg|lg|vg|mvh|mvg|vh|merci|gracias|grazie|obrigad[oa]|此致|敬具|감사합니다|(\S{1,12} ){0,3}(gr(ü|ue)(ß|ss)en?|hilsen|hilsner|hälsning(ar)?|terveisin|saludos?|saluti|salutations|cordialement|amicalement|atentamente|atenciosamente|cumprimentos|abraços?|groet(en)?|groetjes|pozdrawiam|poważaniem|pozdravem|уважением|saygılarımla|üdvözlettel)( cordiales)?)\s*[,.!–-]*$/;
