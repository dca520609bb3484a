using Arende.Application.Access;
using Arende.Application.People;
using Arende.Application.Storage;
using Arende.Domain;
using Arende.Domain.Members;
using Arende.Domain.People;
using Arende.Texts;
using Arende.Web.Features.Shared.Components;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.EntityFrameworkCore;

namespace Arende.Web.Features.Members;

/// <summary>What a form says of a member.</summary>
public sealed class MemberForm
{
    public string? Name { get; set; }
    public string? Party { get; set; }
    public bool IsSubstitute { get; set; }
    public int? Order { get; set; }
    public MemberPost? Post { get; set; }
    public DateOnly? From { get; set; }
    public DateOnly? Until { get; set; }
    public PersonId? Account { get; set; }

    [BindNever]
    public IReadOnlyList<Choice> Accounts { get; private set; } = [];

    [BindNever]
    public IReadOnlyList<Choice> Roles { get; } = [new(bool.FalseString, T.Members.Member), new(bool.TrueString, T.Members.Substitute)];

    [BindNever]
    public IReadOnlyList<Choice> Posts { get; } = [new("", T.Members.NoPost), .. Enum.GetValues<MemberPost>().Select(post => new Choice(post.ToString(), T.Members.Of(post)))];

    public static MemberForm Of(MemberFacts facts) => new()
    {
        Name = facts.Name, Party = facts.Party, IsSubstitute = facts.IsSubstitute, Order = facts.OrderOfEntry, From = facts.From, Until = facts.Until, Account = facts.PersonId, Post = facts.Post,
    };

    /// <exception cref="BrokenRuleException">The first day is missing.</exception>
    public MemberFacts Facts() => new(Name ?? "", Party ?? "", IsSubstitute, Order, From ?? throw new BrokenRuleException(Rule.DateIsMissing), Until, Account, Post);

    /// <summary>The accounts that a member may have: those who read what is before a board, and whose it is already.</summary>
    public async Task Load(ArendeDb db, PersonId? own, CancellationToken ct)
    {
        var people = await RoleHolders.With(db, Right.ReadOpenCase, Over.Board).Select(p => new { p.Id, p.Name }).ToListAsync(ct);
        if (own is { } id && people.All(p => p.Id != id)) people.AddRange(await db.People.Where(p => p.Id == id).Select(p => new { p.Id, p.Name }).ToListAsync(ct));
        Accounts = [new Choice("", T.Members.NoAccount), .. people.Select(p => new Choice(p.Id.ToString(), p.Name))];
    }

    /// <summary>The field of a page's form at which a rule's words are shown.</summary>
    public static string FieldOf(string form, Rule rule) => rule switch
    {
        Rule.NameIsMissing or Rule.NameIsTooLong => $"{form}.{nameof(Name)}",
        Rule.PartyIsTooLong => $"{form}.{nameof(Party)}",
        Rule.OrderOfEntryIsInvalid => $"{form}.{nameof(Order)}",
        Rule.DateIsMissing or Rule.DateIsUnreasonable => $"{form}.{nameof(From)}",
        Rule.MemberEndsBeforeBeginning => $"{form}.{nameof(Until)}",
        Rule.PostIsTaken => $"{form}.{nameof(Post)}",
        Rule.PersonIsUnknown => $"{form}.{nameof(Account)}",
        _ => "",
    };
}
