/** https://learn.microsoft.com/office/dev/add-ins/outlook/outlook-mobile-apis */
const PHONES: readonly string[] = ['OutlookIOS', 'OutlookAndroid'];

/** Phones open no forms, whatever their office.js knows. */
export function isPhone(): boolean {
  return PHONES.includes(Office.context.mailbox.diagnostics.hostName);
}
