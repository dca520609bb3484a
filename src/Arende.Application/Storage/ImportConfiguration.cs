using Arende.Application.Imports;
using Arende.Domain.People;
using Arende.Import;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Arende.Application.Storage;

internal sealed class ImportConfiguration : IEntityTypeConfiguration<PendingImport>
{
    public void Configure(EntityTypeBuilder<PendingImport> builder)
    {
        builder.ToTable("PendingImports");
        builder.Property(p => p.Id).ValueGeneratedNever();
        builder.Property(p => p.Version).IsConcurrencyToken();
        builder.Property(p => p.Moves).HasConversion<JsonColumns.Converter<IReadOnlyList<MovedBlock>>, JsonColumns.Comparer<IReadOnlyList<MovedBlock>>>();
        builder.Property(p => p.Doubled).HasConversion<JsonColumns.Converter<IReadOnlyList<int>>, JsonColumns.Comparer<IReadOnlyList<int>>>();
        builder.HasIndex(p => p.PersonId);
        builder.HasIndex(p => p.KeptAt);
        builder.HasOne<Person>().WithMany().HasForeignKey(p => p.PersonId).OnDelete(DeleteBehavior.Cascade);
    }
}
