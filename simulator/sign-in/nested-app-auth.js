/**
 * Outlook’s part in nested app authentication, put into a page of the add-in: a bridge that answers as
 * msal-browser 5.29 expects (naa/BridgeProxy.ts). It asks for consent in a dialog of the page itself,
 * where Outlook shows a window of its own.
 *
 * `window.nestedAppAuthStandIn` can be set before or after:
 * - `fails`: a status of msal-browser’s `BridgeStatusCode`, or a whole failure, that every request for a
 *   token ends with
 * - `consented`: scopes that need no asking; what is consented to is added
 * - `requests`: what was asked for, as `method scopes`
 *
 * Tokens come from `POST /graph/token` of the same origin.
 */
(() => {
  const listeners = new Set();
  const standIn = { fails: null, consented: [], requests: [], ...window.nestedAppAuthStandIn };
  window.nestedAppAuthStandIn = standIn;

  const answer = (requestId, parts) => {
    const message = JSON.stringify({
      messageType: 'NestedAppAuthResponse',
      requestId,
      success: true,
      ...parts,
    });
    for (const listener of [...listeners]) listener(message);
  };

  const refuse = (requestId, error) => answer(requestId, { success: false, error });

  const base64Url = (value) =>
    btoa(unescape(encodeURIComponent(JSON.stringify(value))))
      .replaceAll('+', '-')
      .replaceAll('/', '_')
      .replaceAll('=', '');

  /** In the shape of a JWT; nothing signs it. */
  const idTokenOf = (account, clientId) =>
    [
      base64Url({ typ: 'JWT', alg: 'none' }),
      base64Url({
        aud: clientId,
        oid: account.localAccountId,
        tid: account.tenantId,
        name: account.name,
        preferred_username: account.username,
        ...account.idTokenClaims,
      }),
      'simulated',
    ].join('.');

  /** `https://graph.microsoft.com/Mail.Read` and `Mail.Read` are the same scope. */
  const namesOf = (scope) =>
    scope
      .split(' ')
      .map((name) => name.slice(name.lastIndexOf('/') + 1))
      .filter((name) => !['openid', 'profile', 'offline_access'].includes(name));

  const give = async (requestId, { scope, claims, clientId }) => {
    const response = await fetch('/graph/token', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ scopes: namesOf(scope), ...(claims ? { claims } : {}) }),
    });
    if (!response.ok) {
      refuse(requestId, { status: 'PERSISTENT_ERROR', description: `HTTP ${response.status}` });
      return;
    }
    const { token, account } = await response.json();
    answer(requestId, {
      account,
      token: {
        access_token: token,
        id_token: idTokenOf(account, clientId),
        expires_in: 3600,
        scope,
        properties: null,
      },
    });
  };

  /** Resolves to whether the user accepts. */
  const askFor = (scopes) =>
    new Promise((resolve) => {
      const dialog = document.createElement('dialog');
      dialog.setAttribute('aria-label', 'Permissions requested');
      const list = document.createElement('ul');
      for (const scope of scopes) {
        const line = document.createElement('li');
        line.textContent = scope;
        list.append(line);
      }
      const button = (text, accepts) => {
        const made = document.createElement('button');
        made.type = 'button';
        made.textContent = text;
        made.addEventListener('click', () => {
          dialog.remove();
          resolve(accepts);
        });
        return made;
      };
      const heading = document.createElement('p');
      heading.textContent = 'Decline Gracefully asks for permission to:';
      dialog.append(heading, list, button('Accept', true), button('Cancel', false));
      dialog.addEventListener('cancel', () => {
        dialog.remove();
        resolve(false);
      });
      document.body.append(dialog);
      dialog.showModal();
    });

  const respond = async ({ method, requestId, tokenParams }) => {
    if (method === 'GetInitContext') {
      answer(requestId, {
        initContext: { sdkName: 'simulator', sdkVersion: '1', capabilities: {} },
      });
      return;
    }
    const scopes = namesOf(tokenParams.scope);
    standIn.requests.push(`${method} ${scopes.join(' ')}`);
    if (standIn.fails !== null) {
      refuse(
        requestId,
        typeof standIn.fails === 'string' ? { status: standIn.fails } : standIn.fails,
      );
      return;
    }
    if (!scopes.every((scope) => standIn.consented.includes(scope))) {
      if (method === 'GetToken') {
        refuse(requestId, {
          status: 'USER_INTERACTION_REQUIRED',
          code: 'interaction_required',
          subError: 'consent_required',
          description: 'AADSTS65001: The user or administrator has not consented.',
        });
        return;
      }
      if (!(await askFor(scopes))) {
        refuse(requestId, { status: 'USER_CANCEL' });
        return;
      }
      standIn.consented.push(...scopes);
    }
    await give(requestId, tokenParams);
  };

  window.nestedAppAuthBridge = {
    addEventListener: (_name, listener) => listeners.add(listener),
    removeEventListener: (_name, listener) => listeners.delete(listener),
    postMessage: (message) => {
      // Never within the call: the host is another process.
      setTimeout(() => {
        const request = JSON.parse(message);
        respond(request).catch((error) => {
          refuse(request.requestId, { status: 'NO_NETWORK', description: String(error) });
        });
      });
    },
  };
})();
