using Arende.Domain.Bodies;

namespace Arende.Domain.People;

/// <summary>An office or department: it has a manager, who approves, and a mailbox, to which decisions are sent.</summary>
public sealed class Unit
{
    public UnitId Id { get; private init; }
    public string Name { get; private set; } = "";
    public string? Mailbox { get; private set; }
    public PersonId? ManagerId { get; private set; }

    /// <summary>The unit that this one is part of: an office has departments.</summary>
    public UnitId? ParentId { get; private set; }

    /// <summary>The board that it works for: its cases are the board's.</summary>
    public BodyId BoardId { get; private set; } = UsualBodies.Board.Id;

    private Unit() { }

    public Unit(string name, string? mailbox, UnitId? parentId = null)
    {
        name = OneLine.Of(name);
        TextLimits.Check(name, TextLimits.Name, Rule.NameIsTooLong);
        Id = UnitId.New();
        Name = name;
        Mailbox = mailbox;
        ParentId = parentId;
    }

    public void WorkFor(BodyId board) => BoardId = board;

    public void Appoint(PersonId manager) => ManagerId = manager;
}
