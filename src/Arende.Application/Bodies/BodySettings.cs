using System.Text.RegularExpressions;
using Arende.Domain;
using Arende.Domain.Bodies;
using Microsoft.Extensions.Configuration;

namespace Arende.Application.Bodies;

/// <summary>A body as the configuration has it.</summary>
/// <param name="Parent">The code of a committee's board, or of a board's council.</param>
/// <param name="Units">Names of the units that work for a board; what they are part of decides for the others.</param>
public sealed record BodyLine(
    string Code, BodyFunction Function, string Swedish, string English, string Abbreviation, string? Parent, string? Register, int Place, IReadOnlyList<string> Units, bool MeetsHere = true);

/// <summary>The configuration's bodies contradict each other, or what stands in the database; the message says which and what to do.</summary>
public sealed class BodiesRefusedException(string message) : Exception(message);

/// <summary>
/// The bodies that the installation is to have: a line each, <c>Arende:Bodies:{code}</c> with <c>Function</c> (committee, board or council), <c>Sv</c>,
/// <c>En</c>, <c>Abbreviation</c>, <c>Parent</c> (needed where there are several that it could be), <c>Register</c> (of a board; its abbreviation, if it
/// isn't said), <c>Place</c>, <c>Units</c> and, of the council, <c>MeetsHere</c>. What a usual body's line leaves out is as usual. Without any line there are the usual three.
/// </summary>
public sealed partial class BodySettings
{
    /// <param name="configuration">Null, or without lines: the usual three.</param>
    /// <param name="register">The register of the usual board.</param>
    /// <param name="councilMeetsHere">Whether the usual council does, where its line doesn't say.</param>
    /// <exception cref="BodiesRefusedException">A line can't be.</exception>
    public BodySettings(IConfiguration? configuration, string register = UsualBodies.Register, bool councilMeetsHere = false)
    {
        var lines = configuration?.GetSection("Arende:Bodies").GetChildren().Select(section => (Code: section.Key.ToLowerInvariant(), Line: section.Get<Line>() ?? new Line())).ToList() ?? [];
        if (lines.Count == 0) lines = [.. UsualBodies.All.Select(usual => (usual.Code, new Line()))];
        var read = lines.ConvertAll(line => Read(line.Code, line.Line, register, councilMeetsHere));
        Refuse(read.Count(line => line.Function == BodyFunction.Council) != 1, "one body must be the council (Function: council), and only one.");
        Refuse(read.All(line => line.Function != BodyFunction.Board), "some body must be a board (Function: board).");
        read = read.ConvertAll(line => line with { Parent = ParentOf(line, read) });
        foreach (var (what, twice) in Twice(read)) Refuse(true, $"{what} '{twice}' is given twice: every body has its own.");
        All = [.. InOrder(read).Select((line, place) => line with { Place = place })];
    }

    /// <summary>In the order of lists.</summary>
    public IReadOnlyList<BodyLine> All { get; }

    private static BodyLine Read(string code, Line line, string register, bool councilMeetsHere)
    {
        Refuse(!Code().IsMatch(code), $"the code '{code}' may have small letters from a to z, figures and hyphens only.");
        var usual = UsualBodies.All.FirstOrDefault(body => body.Code == code);
        var function = line.Function is null ? usual?.Function : Enum.GetValues<BodyFunction>().Cast<BodyFunction?>().FirstOrDefault(one => string.Equals(one.ToString(), line.Function, StringComparison.OrdinalIgnoreCase));
        if (function is not { } known) throw new BodiesRefusedException($"Arende:Bodies: '{code}' has the function '{line.Function}': say committee, board or council.");
        Refuse(usual is not null && usual.Function != known, $"'{code}' is a {usual?.Function}: give a {known} another code.");
        string Said(string name, string? given, string? otherwise) => OneLine.Of(given ?? otherwise ?? "") is { Length: > 0 } said && said.Length <= TextLimits.Name
            ? said
            : throw new BodiesRefusedException($"Arende:Bodies: '{code}' lacks {name}, or it is too long.");
        var abbreviation = Said("Abbreviation", line.Abbreviation, usual?.Abbreviation);
        var its = known == BodyFunction.Board ? Said("Register", line.Register, usual is null ? abbreviation : register) : line.Register;
        Refuse(known != BodyFunction.Board && its is not null, $"'{code}' has a register: only boards have cases of their own.");
        Refuse(known != BodyFunction.Board && line.Units is { Length: > 0 }, $"'{code}' has units: they work for a board.");
        Refuse(known != BodyFunction.Council && line.MeetsHere == false, $"'{code}' doesn't meet here: only the council may meet elsewhere.");
        // A number is read back as letters, figures, then the year.
        Refuse(its is not null && !RegisterName().IsMatch(its), $"the register '{its}' of '{code}' must be letters and figures, and begin with a letter.");
        return new(code, known, Said("Sv", line.Sv, usual?.SwedishName), Said("En", line.En, usual?.EnglishName), abbreviation,
            line.Parent?.ToLowerInvariant(), its, line.Place ?? 0, [.. (line.Units ?? []).Select(OneLine.Of)], known != BodyFunction.Council || (line.MeetsHere ?? councilMeetsHere));
    }

    private static string? ParentOf(BodyLine line, List<BodyLine> all)
    {
        if (line.Function == BodyFunction.Council)
        {
            Refuse(line.Parent is not null, $"'{line.Code}' is the council, and has no parent.");
            return null;
        }
        var needed = line.Function == BodyFunction.Committee ? BodyFunction.Board : BodyFunction.Council;
        var possible = all.FindAll(other => other.Function == needed);
        // The usual parent of a usual body, where nothing is said and it is there.
        if (line.Parent is null && UsualBodies.All.FirstOrDefault(body => body.Code == line.Code)?.Parent?.Code is { } usual && possible.Any(other => other.Code == usual)) return usual;
        if (line.Parent is null && possible.Count == 1) return possible[0].Code;
        Refuse(line.Parent is null, $"'{line.Code}' must say which board it is a committee of (Parent).");
        Refuse(possible.All(other => other.Code != line.Parent), $"'{line.Code}' has the parent '{line.Parent}', which is no {needed.ToString().ToLowerInvariant()}.");
        return line.Parent;
    }

    private static IEnumerable<(string What, string Twice)> Twice(List<BodyLine> lines) =>
        from said in new (string What, IEnumerable<string> Values)[]
        {
            ("the abbreviation", lines.Select(line => line.Abbreviation)), ("the name", lines.Select(line => line.Swedish)), ("the name", lines.Select(line => line.English)),
            ("the register", lines.Select(line => line.Register).OfType<string>()), ("the unit", lines.SelectMany(line => line.Units)),
        }
        from same in said.Values.GroupBy(value => value, StringComparer.OrdinalIgnoreCase)
        where same.Count() > 1
        select (said.What, same.Key);

    // The boards by their place, each after its committees; the council last.
    private static IEnumerable<BodyLine> InOrder(List<BodyLine> lines)
    {
        IEnumerable<BodyLine> Of(BodyFunction function) => lines.Where(line => line.Function == function).OrderBy(line => line.Place).ThenBy(line => line.Code, StringComparer.Ordinal);
        return Of(BodyFunction.Board).SelectMany(board => Of(BodyFunction.Committee).Where(committee => committee.Parent == board.Code).Append(board)).Concat(Of(BodyFunction.Council));
    }

    private static void Refuse(bool isWrong, string why)
    {
        if (isWrong) throw new BodiesRefusedException($"Arende:Bodies: {why}");
    }

    [GeneratedRegex("^[a-z0-9-]{1,40}$")]
    private static partial Regex Code();

    [GeneratedRegex("""^\p{L}[\p{L}\d]{0,19}$""")]
    private static partial Regex RegisterName();

    // Read by us: the binder leaves out in silence what it can't convert.
    private sealed class Line
    {
        public string? Function { get; set; }
        public string? Sv { get; set; }
        public string? En { get; set; }
        public string? Abbreviation { get; set; }
        public string? Parent { get; set; }
        public string? Register { get; set; }
        public int? Place { get; set; }
        public string[]? Units { get; set; }
        public bool? MeetsHere { get; set; }
    }
}
