import { Component, type ReactNode } from 'react';
import { strings } from '../strings';

type ErrorBoundaryProps = { readonly children: ReactNode };
type ErrorBoundaryState = { readonly crashed: boolean };

/** The pane's one root catch. It stands on plain HTML, for the fault may lie in what draws the rest. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, ErrorBoundaryState> {
  override state: ErrorBoundaryState = { crashed: false };

  static getDerivedStateFromError(): ErrorBoundaryState {
    return { crashed: true };
  }

  override render() {
    if (!this.state.crashed) return this.props.children;
    return (
      <main className="plain">
        <div role="alert">
          <h1>{strings.crash.title}</h1>
          <p>{strings.crash.text}</p>
        </div>
        <button
          type="button"
          onClick={() => {
            this.setState({ crashed: false });
          }}
        >
          {strings.crash.restart}
        </button>
      </main>
    );
  }
}
