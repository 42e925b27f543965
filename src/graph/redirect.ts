import { broadcastResponseToMainFrame } from '@azure/msal-browser/redirect-bridge';

/** Where Microsoft’s sign-in window comes back to: hands its answer to the pane and closes. */
broadcastResponseToMainFrame().catch(() => {
  // Opened by hand, it has nothing to hand on.
  document.body.textContent = 'You can close this window.';
});
