/** The errors that office.js throws before a call leaves the page, in its own words. */
function namedError(name: string, words: string, parameter?: string): Error {
  const error = new Error(
    `${name}: ${words}${parameter === undefined ? '' : `\nParameter name: ${parameter}`}`,
  );
  error.name = name;
  return error;
}

export function argumentError(parameter?: string): Error {
  const words = 'Value does not fall within the expected range.';
  return namedError('Sys.ArgumentException', words, parameter);
}

export function nullArgumentError(parameter: string): Error {
  return namedError('Sys.ArgumentNullException', 'Value cannot be null.', parameter);
}

export function outOfRangeError(parameter: string): Error {
  const words = 'Specified argument was out of the range of valid values.';
  return namedError('Sys.ArgumentOutOfRangeException', words, parameter);
}

export function typeError(parameter: string, expected: string): Error {
  const words = `Object cannot be converted to type '${expected}'.`;
  return namedError('Sys.ArgumentTypeException', words, parameter);
}

export function parameterCountError(): Error {
  return namedError('Sys.ParameterCountException', 'Parameters are not as expected.');
}
