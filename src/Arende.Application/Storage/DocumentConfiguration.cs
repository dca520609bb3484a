using Arende.Application.Documents;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Arende.Application.Storage;

internal sealed class DocumentConfiguration : IEntityTypeConfiguration<RenderedText>
{
    public void Configure(EntityTypeBuilder<RenderedText> builder)
    {
        builder.ToTable("RenderedTexts");
        builder.HasKey(text => text.Digest);
        builder.HasIndex(text => text.KeptOn);
    }
}
