/**
 * Stands in for Microsoft's Ajax library: only what office.js's Outlook file asks of it, written
 * from the calls in that file. A classic script, because office.js loads it as one.
 */
(function () {
  if (window.Sys) return;

  const describe = (kind, detail) => new Error(detail ? `${kind}: ${detail}` : kind);
  Object.assign(Error, {
    argument: (name, message) => describe('Sys.ArgumentException', message || name),
    argumentNull: (name) => describe('Sys.ArgumentNullException', name),
    argumentOutOfRange: (name) => describe('Sys.ArgumentOutOfRangeException', name),
    argumentType: (name) => describe('Sys.ArgumentTypeException', name),
    invalidOperation: (message) => describe('Sys.InvalidOperationException', message),
    parameterCount: (message) => describe('Sys.ParameterCountException', message),
  });

  const isOfType = (value, type) => Object(value) instanceof type;

  Function._validateParameter = (value, expected, name) => {
    if (value === undefined) return expected.optional ? null : Error.argument(name);
    if (value === null) return expected.mayBeNull ? null : Error.argumentNull(name);
    return !expected.type || isOfType(value, expected.type) ? null : Error.argumentType(name);
  };

  Function._validateParams = (values, expected) => {
    if (values.length > expected.length) return Error.parameterCount();
    for (const [index, parameter] of expected.entries()) {
      const error = Function._validateParameter(values[index], parameter, parameter.name);
      if (error) return error;
    }
    return null;
  };

  Function.prototype.registerClass = function () {
    return this;
  };

  window.Type = Function;
  window.Type.registerNamespace = (name) => {
    name.split('.').reduce((parent, part) => (parent[part] ??= {}), window);
  };
  window.Type.registerClass = Function.prototype.registerClass;
  window.Sys = {
    Browser: {},
    Debug: { trace() {} },
    StringBuilder: class StringBuilder {},
    Serialization: {
      JavaScriptSerializer: { serialize: JSON.stringify, deserialize: JSON.parse },
    },
  };
})();
