using Arende.Domain;
namespace Arende.Application.Journal;

/// <summary>
/// Names one sending of one form: made when the form is shown, and kept until what it asks for is done. The same key again is the same click.
/// The default is a form without one: a page from before keys, a command.
/// </summary>
public readonly record struct FormKey(Guid Value)
{
    public bool IsNone => Value == Guid.Empty;

    /// <summary>Time-ordered (UUID version 7), so that the index grows at one end.</summary>
    public static FormKey New() => new(OrderedGuid.New());

    /// <summary>What can't be read is no key: the form is then a first click.</summary>
    public static FormKey Read(string? written) => Guid.TryParse(written, out var key) ? new FormKey(key) : default;

    public override string ToString() => Value.ToString();
}
