using Arende.Application.Access;
using Arende.Application.Workflows;
using Arende.Domain;
using Arende.Domain.Cases;
using Arende.Domain.People;
using Microsoft.Extensions.Configuration;

namespace Arende.Application.Cases;

/// <summary>A case type (ärendetyp): the path that its cases go, the sections that its drafts begin with, and who may start one.</summary>
/// <param name="Code">Stored with each case; it never changes.</param>
/// <param name="DefinitionId">The definition whose latest version a new case takes.</param>
/// <param name="Name">What it is called: the definition's own name.</param>
/// <param name="Sections">In their order.</param>
/// <param name="StartedBy">Ids of roles: those that have <see cref="Right.StartCase"/>, unless the type's line says others.</param>
public sealed record CaseType(string Code, string DefinitionId, Words Name, IReadOnlyList<SectionKind> Sections, IReadOnlyList<string> StartedBy)
{
    public bool MayBeStartedBy(Viewer viewer) => StartedBy.Any(viewer.Roles.Contains);
}

/// <summary>
/// The case types of the installation: a line each in the configuration, <c>Arende:CaseTypes:{code}</c> with <c>Definition</c> (the code, if it
/// isn't said), <c>Sections</c> (all the usual ones) and <c>StartedBy</c> (case officers and registrars). Without any line every definition of cases is one.
/// </summary>
public sealed class CaseTypes
{
    private readonly HashSet<string> delegated;

    private static readonly SectionKind[] usual = [.. Enum.GetValues<SectionKind>().Where(kind => kind != SectionKind.Other)];

    /// <exception cref="DefinitionRefusedException">A line names a definition, section or role that doesn't exist; the message says which.</exception>
    public CaseTypes(DefinitionCatalogue definitions, IConfiguration? configuration)
    {
        var lines = configuration?.GetSection("Arende:CaseTypes").GetChildren().Select(section => (Code: section.Key, Line: section.Get<Line>() ?? new Line())).ToList() ?? [];
        if (lines.Count == 0) lines = [.. definitions.Paths.Where(path => path.Subject == SubjectKind.Case).Select(path => path.Definition.DefinitionId).Distinct().Select(id => (id, new Line()))];
        All = [.. lines.Select(line => TypeOf(definitions, line.Code, line.Line)).OrderBy(type => type.Code != Case.UsualType).ThenBy(type => type.Name.Sv, StringComparer.Ordinal)];
        delegated = [.. All.Where(type => DelegatedDecisions.DelegateDecision.IsMadeOn(definitions.LatestPath(type.DefinitionId))).Select(type => type.Code)];
        if (All.Count == 0) throw new DefinitionRefusedException("There is no definition of cases: put one in the folder of workflow definitions.");
    }

    /// <summary>The usual one first, the others by name.</summary>
    public IReadOnlyList<CaseType> All { get; }

    /// <summary>Null for a type that is no longer configured; cases of it go on.</summary>
    public CaseType? Find(string code) => All.FirstOrDefault(type => type.Code == code);

    /// <summary>Cases of the type are decided by a delegate: their clauses are in nobody else's voice.</summary>
    public bool IsDelegated(string code) => delegated.Contains(code);

    /// <summary>The sections with which a draft begins; the usual ones for a type that is no longer configured.</summary>
    public IReadOnlyList<SectionKind> SectionsOf(string code) => Find(code)?.Sections ?? usual;

    /// <summary>Those that somebody may register.</summary>
    public IReadOnlyList<CaseType> For(Viewer viewer) => [.. All.Where(type => type.MayBeStartedBy(viewer))];

    /// <exception cref="BrokenRuleException">There is no such type, or it isn't the viewer's to start.</exception>
    public CaseType ToStart(string code, Viewer viewer)
    {
        if (Find(code) is not { } type) throw new BrokenRuleException(Rule.CaseTypeIsUnknown);
        if (!type.MayBeStartedBy(viewer)) throw new BrokenRuleException(Rule.NotAllowed, nameof(Right.StartCase));
        return type;
    }

    private static CaseType TypeOf(DefinitionCatalogue definitions, string code, Line line)
    {
        var path = definitions.LatestPath(line.Definition ?? code);
        if (path.Subject != SubjectKind.Case) throw new DefinitionRefusedException($"The case type '{code}' goes by '{path.Definition.DefinitionId}', which isn't a case's path.");
        var roles = line.StartedBy ?? Rights.RolesOf(Right.StartCase);
        if (roles.FirstOrDefault(role => !Role.All.Contains(role)) is { } unknown)
            throw new DefinitionRefusedException($"The case type '{code}' may be started by '{unknown}', which is no role: use one of {string.Join(", ", Role.All.Order(StringComparer.Ordinal))}.");
        return new CaseType(code, path.Definition.DefinitionId, path.Name, line.Sections is { } sections ? [.. sections.Select(name => SectionOf(code, name))] : usual, roles);
    }

    // Read by us: the binder leaves out in silence what it can't convert.
    private static SectionKind SectionOf(string code, string name) => usual.FirstOrDefault(kind => kind.ToString() == name, SectionKind.Other) is var found && found != SectionKind.Other
        ? found
        : throw new DefinitionRefusedException($"The case type '{code}' has the section '{name}', which doesn't exist: use one of {string.Join(", ", usual)}.");

    private sealed class Line
    {
        public string? Definition { get; set; }
        public string[]? Sections { get; set; }
        public string[]? StartedBy { get; set; }
    }
}
