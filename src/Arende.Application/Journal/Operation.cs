using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Arende.Application.History;
using Arende.Domain.People;

namespace Arende.Application.Journal;

/// <summary>
/// What somebody did by sending a form, so that it is known when it is sent again. Written in the transaction of what it did: there is a row
/// of all that was done, and of nothing else. Of what was asked for only a digest is kept.
/// </summary>
public sealed class Operation
{
    private Operation() { }

    public Guid Key { get; private init; }

    /// <summary>The key's second half: what somebody else sends under the same key is another operation, and tells nothing of this one.</summary>
    public PersonId PersonId { get; private init; }

    /// <summary>The use case's class name.</summary>
    public string UseCase { get; private init; } = "";

    /// <summary>SHA-256 of the arguments as JSON, in the order in which the use case names them.</summary>
    public byte[] Digest { get; private init; } = [];
    public DateTimeOffset At { get; private init; }

    /// <summary>The id of what was made, where something was.</summary>
    public string? Result { get; private init; }

    /// <param name="viewer">Who asks.</param>
    /// <param name="key">The form's key.</param>
    /// <param name="arguments">What is asked for, as the use case takes it: trimmed, and without what was only seen.</param>
    /// <returns>Null for a form without a key.</returns>
    public static Operation? Of<TUseCase>(Viewer viewer, FormKey key, JsonObject arguments) => key.IsNone ? null : new Operation
    {
        Key = key.Value,
        PersonId = viewer.PersonId,
        UseCase = typeof(TUseCase).Name,
        Digest = SHA256.HashData(Encoding.UTF8.GetBytes(arguments.ToJsonString(HistoryJson.Options))),
    };

    public bool AsksTheSameAs(Operation other) => UseCase == other.UseCase && Digest.AsSpan().SequenceEqual(other.Digest);

    internal Operation Done(DateTimeOffset at, string? result) =>
        new() { Key = Key, PersonId = PersonId, UseCase = UseCase, Digest = Digest, At = at, Result = result };
}
