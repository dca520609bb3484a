using System.Text.RegularExpressions;

namespace Arende.Adapters.PostgreSql;

/// <summary>A statement as PostgreSQL itself takes it: its parameters by their numbers, <c>$1</c> first.</summary>
/// <param name="Parameters">Their names, in the order of their numbers.</param>
internal sealed partial record NumberedStatement(string Sql, IReadOnlyList<string> Parameters)
{
    /// <param name="sql">As EF Core writes it, with named parameters (<c>@name</c>).</param>
    public static NumberedStatement Of(string sql)
    {
        var names = new List<string>();
        var numbered = Pieces().Replace(sql, piece =>
        {
            if (piece.Groups["name"] is not { Success: true, Value: var name }) return piece.Value;
            var place = names.IndexOf(name);
            if (place < 0)
            {
                place = names.Count;
                names.Add(name);
            }
            return $"${place + 1}";
        });
        return new(numbered, names);
    }

    // What stands within quotes or in a comment is no parameter, and @@ and @> are operators.
    [GeneratedRegex("""'[^']*'|"[^"]*"|--[^\n]*|(?<!@)@(?<name>\w+)""")]
    private static partial Regex Pieces();
}
