namespace Arende.Domain.Bodies;

/// <summary>The three bodies of an installation of which nobody has said more: the municipality's executive board, its working committee, and the council.</summary>
public static class UsualBodies
{
    public const string Register = "KS";

    // Known to the migration that made the table: what stood before it belongs to them.
    public static Body Council { get; } = new Body(new(new Guid("b0d1e500-0000-7000-8000-000000000003")), "kf", BodyFunction.Council)
        .Describe("Kommunfullmäktige", "The municipal council", "KF", null, null, 2);

    public static Body Board { get; } = new Body(new(new Guid("b0d1e500-0000-7000-8000-000000000001")), "ks", BodyFunction.Board)
        .Describe("Kommunstyrelsen", "The municipal board", "KS", Register, Council.Id, 1).Under(Council);

    public static Body Committee { get; } = new Body(new(new Guid("b0d1e500-0000-7000-8000-000000000002")), "au", BodyFunction.Committee)
        .Describe("Arbetsutskottet", "The working committee", "AU", null, Board.Id, 0).Under(Board);

    public static IReadOnlyList<Body> All { get; } = [Committee, Board, Council];

    public static Body Of(BodyFunction function) => All.First(body => body.Function == function);
}
