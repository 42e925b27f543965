import type { Graph } from './graph-request';

/** Requests for which the user may be asked to sign in and to consent, since they just asked for something. */
export function asking(graph: Graph): Graph {
  return {
    request: (request) => graph.request({ ...request, mayAsk: true }),
    page: (request) => graph.page({ ...request, mayAsk: true }),
    batch: (requests, signal) =>
      graph.batch(
        requests.map((request) => ({ ...request, mayAsk: true })),
        signal,
      ),
    download: (address) => graph.download(address),
  };
}
