using Arende.Domain.People;

namespace Arende.Application.Accounts;

/// <summary>
/// What somebody typed and could not send, since their session had ended. It waits for them alone, encrypted, until they have
/// sent it or a day has gone.
/// </summary>
public sealed class UnsentForm
{
    public static readonly TimeSpan KeptFor = TimeSpan.FromHours(24);

    /// <summary>So many wait for one person; an older one gives way.</summary>
    public const int MostOfOnePerson = 5;

    public Guid Id { get; init; }
    public PersonId PersonId { get; init; }

    /// <summary>Path and query that the form was sent to.</summary>
    public required string Address { get; init; }

    /// <summary>The fields, compressed and then encrypted with a key that is the person's.</summary>
    public required byte[] Content { get; init; }
    public DateTimeOffset KeptAt { get; init; }
}

/// <summary>The fields of a form as they were sent. Files, tokens and passwords are never among them.</summary>
/// <param name="HadFiles">A browser gives a file once: the person must choose it again, and is told so.</param>
public sealed record TypedFields(IReadOnlyDictionary<string, string[]> Values, bool HadFiles);

/// <summary>An unsent form as its owner gets it back.</summary>
public sealed record ReturnedForm(Guid Id, string Address, TypedFields Fields);
