import { checkFields, checkText, checkTexts, jsonAnswer } from './exchange';
import type { HttpAnswer, Incoming } from './exchange';
import type { GraphMailbox } from './graph-mailbox';
import { Refusal } from './refusal';

const MOST = 20;

type BatchedRequest = {
  readonly id: string;
  readonly dependsOn: readonly string[];
  readonly incoming: Incoming;
};

/**
 * Answers every request of a batch by itself: the batch is answered with 200 whatever came of them, and their
 * answers come in another order.
 */
export function answerBatch(
  mailbox: GraphMailbox,
  batch: Incoming,
  carryOut: (incoming: Incoming) => HttpAnswer,
): HttpAnswer {
  const requests = readBatch(batch);
  checkDependencies(requests);
  const statuses = new Map<string, number>();
  const responses = requests.map(({ id, dependsOn, incoming }) => {
    const failed = dependsOn.some((other) => (statuses.get(other) ?? 0) >= 400);
    const answer = failed ? failedDependency(mailbox) : carryOut(incoming);
    statuses.set(id, answer.status);
    return responseOf(id, answer);
  });
  return jsonAnswer(200, { responses: responses.reverse() });
}

function readBatch(batch: Incoming): readonly BatchedRequest[] {
  if (!(batch.headers['content-type'] ?? '').startsWith('application/json')) {
    throw new Refusal(415, 'UnsupportedMediaType', 'A batch is sent as application/json.');
  }
  const { requests } = checkFields(parse(batch.body), ['requests'], 'a batch');
  if (!Array.isArray(requests) || requests.length === 0 || requests.length > MOST) {
    throw new Refusal(400, 'BadRequest', `A batch holds from 1 to ${MOST} requests.`);
  }
  return requests.map((request: unknown) => readRequest(request, batch));
}

function readRequest(request: unknown, batch: Incoming): BatchedRequest {
  const fields = checkFields(
    request,
    ['id', 'method', 'url', 'headers', 'body', 'dependsOn'],
    'a request of a batch',
  );
  const target = checkText(fields['url'], 'url');
  if (!target.startsWith('/') || target.startsWith('/$batch')) {
    throw new Refusal(400, 'BadRequest', `A url of a batch is below /v1.0, not ${target}.`);
  }
  const headers = Object.fromEntries(
    Object.entries(fields['headers'] ?? {}).map(([name, value]: [string, unknown]) => [
      name.toLowerCase(),
      checkText(value, name),
    ]),
  );
  const body = fields['body'];
  if (body !== undefined && headers['content-type'] === undefined) {
    throw new Refusal(400, 'BadRequest', `${target} has a body and no Content-Type of its own.`);
  }
  const authorization = batch.headers['authorization'];
  return {
    id: checkText(fields['id'], 'id'),
    dependsOn: checkTexts(fields['dependsOn'] ?? [], 'dependsOn'),
    incoming: {
      method: checkText(fields['method'], 'method').toUpperCase(),
      base: batch.base,
      target,
      headers: { ...(authorization !== undefined && { authorization }), ...headers },
      body: textOf(body),
    },
  };
}

/** Requests run side by side, or each waits for the one before it, or all wait for the same one. */
function checkDependencies(requests: readonly BatchedRequest[]): void {
  const ids = requests.map(({ id }) => id);
  if (new Set(ids).size < ids.length) {
    throw new Refusal(400, 'BadRequest', 'Each request of a batch has an id of its own.');
  }
  const first = requests[0]?.id;
  const none = requests.every(({ dependsOn }) => dependsOn.length === 0);
  const waitFor = (isFor: (at: number) => string | undefined): boolean =>
    requests.every(({ dependsOn }, at) =>
      at === 0 ? dependsOn.length === 0 : dependsOn.length === 1 && dependsOn[0] === isFor(at),
    );
  if (none || waitFor((at) => ids[at - 1]) || waitFor(() => first)) return;
  throw new Refusal(
    400,
    'BadRequest',
    'In a batch none depends on another, or each on the one before it, or all on the first.',
  );
}

function failedDependency(mailbox: GraphMailbox): HttpAnswer {
  const date = mailbox.now().toISOString().slice(0, 19);
  return jsonAnswer(424, {
    error: {
      code: 'FailedDependency',
      message: 'A request that this one depends on has failed.',
      innerError: { date },
    },
  });
}

function responseOf(id: string, { status, headers, body }: HttpAnswer): object {
  const named = Object.entries(headers).map(([name, value]) => [capitalised(name), value]);
  const isJson = headers['content-type']?.startsWith('application/json') === true;
  return {
    id,
    status,
    headers: Object.fromEntries(named) as Readonly<Record<string, string>>,
    ...(body !== '' && { body: isJson ? (JSON.parse(body) as unknown) : btoa(body) }),
  };
}

function capitalised(name: string): string {
  return name.replace(/(^|-)[a-z]/g, (start) => start.toUpperCase());
}

function textOf(body: unknown): string {
  if (body === undefined) return '';
  return typeof body === 'string' ? body : JSON.stringify(body);
}

function parse(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    throw new Refusal(400, 'BadRequest', 'Unable to read JSON request payload.');
  }
}
