import { X509Certificate } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { generate } from 'selfsigned';

const FOLDER = resolve('.certs');
const CERTIFICATE = join(FOLDER, 'localhost.pem');
const KEY = join(FOLDER, 'localhost-key.pem');
/** Apple's limit for a certificate that a person trusts by hand is 825 days. */
const DAYS = 365;

/** PEM texts of a self-signed certificate for localhost, made when there is none that still holds. The trust store is left alone. */
export async function certificate(): Promise<{ cert: string; key: string }> {
  if (!holds()) await makeCertificate();
  return { cert: readFileSync(CERTIFICATE, 'utf8'), key: readFileSync(KEY, 'utf8') };
}

function holds(): boolean {
  if (!existsSync(CERTIFICATE) || !existsSync(KEY)) return false;
  const { validTo } = new X509Certificate(readFileSync(CERTIFICATE));
  return Date.parse(validTo) > Date.now();
}

async function makeCertificate(): Promise<void> {
  const notBeforeDate = new Date();
  const notAfterDate = new Date(notBeforeDate);
  notAfterDate.setUTCDate(notAfterDate.getUTCDate() + DAYS);
  const pems = await generate([{ name: 'commonName', value: 'localhost' }], {
    notBeforeDate,
    notAfterDate,
    keySize: 2048,
    algorithm: 'sha256',
    extensions: [
      { name: 'basicConstraints', cA: false },
      {
        name: 'subjectAltName',
        altNames: [
          { type: 2, value: 'localhost' },
          { type: 7, ip: '127.0.0.1' },
        ],
      },
    ],
  });
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(CERTIFICATE, pems.cert);
  writeFileSync(KEY, pems.private, { mode: 0o600 });
}
