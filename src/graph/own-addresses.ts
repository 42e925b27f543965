import { isRecord } from '../core/records';
import { createGraph, type AccessTokens, type GraphWorld } from './graph-request';

/** Every address of the person that a token stands for. Rejects as a request does. */
export async function ownAddresses(
  world: Omit<GraphWorld, 'tokens'>,
  tokens: AccessTokens,
  mayAsk: boolean,
): Promise<readonly string[]> {
  const { body } = await createGraph({ ...world, tokens }).request({
    path: '/me?$select=mail,userPrincipalName,proxyAddresses',
    scope: 'User.Read',
    mayAsk,
  });
  if (!isRecord(body)) return [];
  const { mail, userPrincipalName, proxyAddresses } = body;
  const aliases = Array.isArray(proxyAddresses) ? (proxyAddresses as unknown[]) : [];
  return [mail, userPrincipalName, ...aliases.map(withoutProtocol)].filter(
    (address) => typeof address === 'string',
  );
}

/** `SMTP:` before the main address, `smtp:` before the others. */
function withoutProtocol(address: unknown): unknown {
  return typeof address === 'string' ? address.replace(/^smtp:/i, '') : address;
}
