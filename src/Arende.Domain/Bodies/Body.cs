namespace Arende.Domain.Bodies;

/// <summary>Who meets and decides (organ): a board, one of its committees, or the council. A row of configuration; cases, units and meetings stand on it.</summary>
public sealed class Body
{
    public BodyId Id { get; private init; }

    /// <summary>Its name in addresses and in the configuration; it never changes.</summary>
    public string Code { get; private init; } = "";

    /// <summary>It never changes: another function is another body.</summary>
    public BodyFunction Function { get; private init; }
    public string SwedishName { get; private set; } = "";
    public string EnglishName { get; private set; } = "";

    /// <summary>KS; the same in both languages.</summary>
    public string Abbreviation { get; private set; } = "";

    /// <summary>A committee's board; a board's council.</summary>
    public BodyId? ParentId { get; private set; }

    /// <summary>The register (diarium) in which a board's cases are numbered; null for others.</summary>
    public string? Register { get; private set; }

    /// <summary>
    /// Its meetings are planned, held and written here. Of a council that meets elsewhere the decisions are entered from its minutes; boards and committees always meet here.
    /// </summary>
    public bool MeetsHere { get; private set; } = true;

    /// <summary>Where it stands in lists: a board's committees before it, the council last.</summary>
    public int Place { get; private set; }

    /// <summary>The body behind <see cref="ParentId"/>; set where all bodies are read.</summary>
    public Body? Parent { get; private set; }

    private Body() { }

    public Body(BodyId id, string code, BodyFunction function)
    {
        Id = id;
        Code = code;
        Function = function;
        MeetsHere = function != BodyFunction.Council;
    }

    /// <summary>The board whose cases it takes up; null for the council, which takes those of every board.</summary>
    public BodyId? BoardId => Function switch
    {
        BodyFunction.Committee => ParentId,
        BodyFunction.Board => Id,
        BodyFunction.Council => null,
    };

    /// <summary>The board that decides what it takes up: a committee's parent, else itself.</summary>
    public Body Board => Function == BodyFunction.Committee ? Parent! : this;

    /// <summary>The series in which its § are counted through a year. No register is called so: a register has no blanks.</summary>
    public string ParagraphSeries => $"§ {Code}";

    /// <summary>"kommunstyrelsen", but "VA-nämnden".</summary>
    public string SwedishInSentence => SwedishName.Length > 1 && char.IsUpper(SwedishName[1]) ? SwedishName : char.ToLowerInvariant(SwedishName[0]) + SwedishName[1..];

    /// <summary>"the municipal board": only the article is a word of the sentence.</summary>
    public string EnglishInSentence => EnglishName.StartsWith("The ", StringComparison.Ordinal) ? "the " + EnglishName[4..] : EnglishName;

    public bool TakesCasesOf(BodyId board) => BoardId is not { } own || own == board;

    public Body Describe(string swedish, string english, string abbreviation, string? register, BodyId? parent, int place, bool? meetsHere = null)
    {
        MeetsHere = meetsHere ?? MeetsHere;
        (SwedishName, EnglishName, Abbreviation, Register, ParentId, Place) = (swedish, english, abbreviation, register, parent, place);
        return this;
    }

    public Body Under(Body? parent)
    {
        Parent = parent;
        return this;
    }
}
