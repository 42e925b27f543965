/** What mail programs put before the subject of an answer or of a mail that is passed on, without the colon. */
export const REPLY_PREFIXES =
  're fw fwd aw wg antw antwort doorst sv vs vb vl vá réf ref rép rif tr rv enc res r i odp pd atb yml bls trs fs ynt ilt i̇lt απ πρθ отв 回复 回覆 答复 答覆 转发 轉寄 返信 転送 회신 전달';

/** What a mail server puts before the subject of mail from outside. */
export const OUTSIDE_TAG =
  /^[[(]\s*(ext|extern|external|externe?r?|outside)( e-?mail| mail| sender)?\s*[\])]\s*:?/i;
