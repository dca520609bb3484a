namespace Arende.Domain.People;

/// <summary>The lists whose filters can be saved.</summary>
/// <remarks>The names are stored.</remarks>
public enum FilteredList { Assignments, Cases }

/// <summary>What somebody often asks a list for, under a name of their own. Nobody else sees it.</summary>
public sealed class SavedFilter
{
    /// <summary>Of one person and list.</summary>
    public const int AtMost = 30;

    private const int LongestName = 60;
    private const int LongestQuery = 1_000;

    public Guid Id { get; private init; } = OrderedGuid.New();
    public PersonId PersonId { get; private init; }
    public FilteredList List { get; private init; }
    public string Name { get; private init; } = "";

    /// <summary>The list's address behind its question mark: which words it knows is the list's matter.</summary>
    public string Query { get; private set; } = "";

    private SavedFilter() { }

    public SavedFilter(PersonId person, FilteredList list, string? name, string query)
    {
        Name = NameOf(name);
        (PersonId, List) = (person, list);
        Ask(query);
    }

    /// <exception cref="BrokenRuleException">It is empty or too long.</exception>
    public static string NameOf(string? typed)
    {
        var name = OneLine.Of(typed ?? "");
        BrokenRuleException.When(name.Length == 0, Rule.FilterNameIsMissing);
        TextLimits.Check(name, LongestName, Rule.NameIsTooLong);
        return name;
    }

    /// <summary>The same name for something else.</summary>
    public void Ask(string query)
    {
        TextLimits.Check(query, LongestQuery, Rule.TextIsTooLong);
        Query = query;
    }
}
