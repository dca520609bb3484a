using Arende.Application.Search;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Arende.Application.Storage;

internal sealed class SearchConfiguration : IEntityTypeConfiguration<SearchText>
{
    public void Configure(EntityTypeBuilder<SearchText> builder)
    {
        builder.ToTable("SearchTexts");
        // Two who write the same subject's rows at once can't both: the second loses the race.
        builder.HasIndex(t => new { t.SubjectId, t.Kind, t.Place, t.Piece }).IsUnique();
        builder.HasIndex(t => t.CaseId);
        // Which blocks there are.
        builder.HasIndex(t => t.Block).HasFilter("block IS NOT NULL");
    }
}
